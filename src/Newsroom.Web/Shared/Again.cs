using Microsoft.AspNetCore.Mvc;
using Newsroom.Rules;

namespace Newsroom.Web.Shared;

public static class Again
{
    extension(Controller controller)
    {
        /// <summary>Shows the form once more with what was typed and the sentences that say why it was refused. Answers 422; 507 where the disk is full.</summary>
        public ViewResult ShowAgain(string view, object model, params IEnumerable<string> refusals)
        {
            foreach (var sentence in refusals)
                controller.ModelState.AddModelError("", sentence);

            controller.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return controller.View(view, model);
        }

        /// <inheritdoc cref="ShowAgain(Controller, string, object, IEnumerable{string})"/>
        public ViewResult ShowAgain(string view, object model, RuleBroken refusal)
        {
            var shown = controller.ShowAgain(view, model, refusal.Sentences);
            if (refusal is DiskFull)
                controller.Response.StatusCode = StatusCodes.Status507InsufficientStorage;
            return shown;
        }
    }
}
