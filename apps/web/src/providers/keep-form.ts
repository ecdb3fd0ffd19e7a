import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { errorsOf, FormModel } from '@lib/web-kit/forms/form-model';
import { Submitted } from '@lib/web-kit/forms/parse-form';
import { Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';

interface Keeping<Value> {
  /** The page again, with what was typed and what is wrong. */
  readonly again: (form: FormModel) => Promise<Page>;
  readonly keep: (value: Value) => Promise<unknown>;
  /** Where it goes then, and what is said there. */
  readonly path: string;
  readonly done: string;
  /** The field beside which it says why something cannot be done now, or that somebody else was first. */
  readonly conflictAt: string;
}

/** Keeps what a form says. Whatever is in the way, the page comes back with what was typed and every problem. */
export const keepForm = async <Value extends object>(
  form: Submitted<Value>,
  { again, keep, path, done, conflictAt }: Keeping<Value>,
): Promise<Page | Redirect> => {
  if (!form.ok) return again({ values: form.values, errors: form.errors });
  try {
    await keep(form.value);
  } catch (error) {
    if (error instanceof InvalidError)
      return again({ values: form.values, errors: errorsOf(error.problems) });
    if (error instanceof ConflictError)
      return again({ values: form.values, errors: { [conflictAt]: error.message } });
    throw error;
  }
  return redirectTo(path, done);
};
