using CxKit.Core.Helpdesks;
using CxKit.Core.Surveys;
using CxKit.Core.Tickets;

namespace CxKit.Storage;

/// <summary>A ticket whose fields may have to change.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Answer">Its answer, of the latest episode.</param>
/// <param name="LastScore">The score of the requester's answered ticket that was resolved last, by (judged at, number), not by the time of the answer.</param>
/// <param name="Written">The fields as last written; <see langword="null"/> if never.</param>
/// <param name="Mark">The mark to settle.</param>
public sealed record WriteBackWork(Ticket Ticket, Answer? Answer, int? LastScore, SatisfactionFields? Written, long Mark);
