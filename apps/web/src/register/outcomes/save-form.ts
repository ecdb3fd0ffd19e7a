import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { errorsOf, FormErrors } from '@lib/web-kit/forms/form-model';
import { Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';

interface Saving {
  readonly template: string;
  /** The page again, with what was typed and what is recorded by then. */
  readonly model: (errors: FormErrors) => Promise<object>;
  readonly save: () => Promise<unknown>;
  readonly done: { readonly href: string; readonly text: string };
}

/** Saves what was typed: what is wrong comes back with it, and so does who was first (409). */
export const saveForm = async ({ template, model, save, done }: Saving): Promise<Page | Redirect> => {
  try {
    await save();
  } catch (error) {
    if (error instanceof InvalidError)
      return pageWithProblems(template, await model(errorsOf(error.problems)));
    if (error instanceof ConflictError)
      return new Page(template, { ...(await model({})), conflict: error.message }, 409);
    throw error;
  }
  return redirectTo(done.href, done.text);
};
