import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { errorsOf, FormModel } from '@lib/web-kit/forms/form-model';
import { Submitted } from '@lib/web-kit/forms/parse-form';
import { Page, pageWithProblems, Redirect } from '@lib/web-kit/responses/page';

interface Saving<Value> {
  readonly template: string;
  /** The page again, with what was typed and what is recorded by then. */
  readonly model: (form: FormModel) => Promise<object>;
  /** @returns where it goes then, and what is said there */
  readonly save: (value: Value) => Promise<Redirect>;
}

/** Saves what was typed: what is wrong comes back with it, and so does who was first (409). */
export const saveForm = async <Value extends object>(
  form: Submitted<Value>,
  { template, model, save }: Saving<Value>,
): Promise<Page | Redirect> => {
  const { values } = form;
  if (!form.ok) return pageWithProblems(template, await model({ values, errors: form.errors }));
  try {
    return await save(form.value);
  } catch (error) {
    if (error instanceof InvalidError)
      return pageWithProblems(template, await model({ values, errors: errorsOf(error.problems) }));
    if (error instanceof ConflictError)
      return new Page(template, { ...(await model({ values, errors: {} })), conflict: error.message }, 409);
    throw error;
  }
};
