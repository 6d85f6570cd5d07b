System.Console.WriteLine("cxkit");
