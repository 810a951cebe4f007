using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Newsroom.Rules;

namespace Newsroom.Web.Shared;

/// <summary>Turns what the newsroom refuses into an answer: a 404, or a page that says in sentences why not.</summary>
public sealed class RefusalFilter(Microsoft.AspNetCore.Mvc.ModelBinding.IModelMetadataProvider metadata) : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        switch (context.Exception)
        {
            case NotFound:
                context.Result = new NotFoundResult();
                context.ExceptionHandled = true;
                break;
            case RuleBroken refusal:
                context.Result = new ViewResult
                {
                    ViewName = "Refused",
                    StatusCode = StatusCodes.Status422UnprocessableEntity,
                    ViewData = new ViewDataDictionary<RuleBroken>(metadata, context.ModelState) { Model = refusal },
                };
                context.ExceptionHandled = true;
                break;
        }
    }
}
