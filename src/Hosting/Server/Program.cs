using CxKit.Server.Commands;

return await CxKitCommand.RunAsync(args);
