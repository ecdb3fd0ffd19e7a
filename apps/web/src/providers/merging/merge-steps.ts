import { MergeAsked } from '@lib/provision/directory/merged-rows';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Query, refuseOtherNames } from '@lib/web-kit/paging/list-filter';
import { page, Page, pageWithProblems, Redirect } from '@lib/web-kit/responses/page';
import { keepForm } from '../keep-form';
import { MergeForm } from '../upkeep/upkeep.forms';

const CHOICE = 'providers/merging/choice.njk';
const MERGE = 'providers/merging/merge.njk';
const LONGEST = 200;

interface Asking {
  /** What the two are, when it is known into which. */
  readonly two: (into: string) => Promise<object>;
  /** What there is to choose from by what was typed. */
  readonly choice: (typed: string) => Promise<object>;
}

/** The first two pages of a merge, of whatever is merged: into which, then what the two are. */
export const askForMerge = async (query: Query, { two, choice }: Asking): Promise<Page> => {
  refuseOtherNames(query, [], ['q', 'into']);
  const { into, q } = query;
  if (typeof into === 'string') return page(MERGE, await two(into));
  return page(CHOICE, await choice(typeof q === 'string' ? q.trim().slice(0, LONGEST) : ''));
};

interface Confirming {
  /** What the two are, with the form as it came. */
  readonly two: (into: string, form: FormModel) => Promise<object>;
  readonly merge: (asked: MergeAsked) => Promise<void>;
  readonly pathOf: (id: string) => string;
}

/** The confirmation of a merge that was shown. */
export const confirmMerge = async (
  body: unknown,
  { two, merge, pathOf }: Confirming,
): Promise<Page | Redirect> => {
  const form = parseForm(MergeForm, body);
  const into = typeof form.values['into'] === 'string' ? form.values['into'] : '';
  return keepForm(form, {
    again: async (again) => pageWithProblems(MERGE, await two(into, again)),
    keep: merge,
    path: pathOf(into),
    done: 'The two are one now. What names the other leads here.',
    conflictAt: 'on',
  });
};
