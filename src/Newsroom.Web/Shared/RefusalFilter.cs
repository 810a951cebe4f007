using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;
using Newsroom.Rules;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Shared;

/// <summary>Turns what the newsroom refuses into an answer: a 404, or a page that says in sentences why not.</summary>
public sealed class RefusalFilter(Microsoft.AspNetCore.Mvc.ModelBinding.IModelMetadataProvider metadata) : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        switch (context.Exception)
        {
            // Whoever asked went away; nobody is there to be answered, and nothing is wrong.
            case OperationCanceledException when context.HttpContext.RequestAborted.IsCancellationRequested:
                context.Result = new StatusCodeResult(StatusCodes.Status499ClientClosedRequest);
                context.ExceptionHandled = true;
                break;
            case NotFound:
                context.Result = new NotFoundResult();
                context.ExceptionHandled = true;
                break;
            case DiskFull full:
                Say(full, StatusCodes.Status507InsufficientStorage, context);
                break;
            case RuleBroken refusal:
                Say(refusal, StatusCodes.Status422UnprocessableEntity, context);
                break;
            case DbUpdateConcurrencyException:
                Say(new RuleBroken("Someone else changed this at the same moment. Look at it again, then repeat what you did."), StatusCodes.Status409Conflict, context);
                break;
            case { IsDiskFull: true }:
                Say(new DiskFull(), StatusCodes.Status507InsufficientStorage, context);
                break;
        }
    }

    private void Say(RuleBroken refusal, int status, ExceptionContext context)
    {
        context.Result = new ViewResult
        {
            ViewName = "Refused",
            StatusCode = status,
            ViewData = new ViewDataDictionary<RuleBroken>(metadata, context.ModelState) { Model = refusal },
        };
        context.ExceptionHandled = true;
    }
}
