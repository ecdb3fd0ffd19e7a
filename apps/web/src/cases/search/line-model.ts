import { ANSWERS } from '@lib/panel/search/approach';
import { REFUSAL_REASONS } from '@lib/panel/search/refusal-reason';
import { SuggestedSetting } from '@lib/provision/settings/suggested-settings.query';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { providersPaths } from '../../providers/providers.paths';
import { choicesFrom } from './choices-from';
import { searchPaths } from './search.paths';

export interface LineOptions {
  /** The key of a line that is there; left out for a new one. */
  readonly line?: string;
  /** What somebody else saved meanwhile. */
  readonly saved?: readonly SummaryRow[];
  /** The setting of the directory it is linked to. */
  readonly settingId?: string | null;
  /** Somebody else removed the line meanwhile. */
  readonly removed?: boolean;
}

/** The page on which a line of the search log is written. */
export const lineModel = (
  reference: string,
  form: FormModel,
  suggested: readonly SuggestedSetting[],
  { line, saved, removed, settingId }: LineOptions = {},
): object => ({
  title: line === undefined ? 'Add a provider to the search' : 'Change a line of the search',
  caption: `Case ${reference}`,
  action: line === undefined || removed ? searchPaths.add(reference) : searchPaths.change(reference, line),
  back: { href: searchPaths.log(reference) },
  answers: choicesFrom(ANSWERS),
  refusals: choicesFrom(REFUSAL_REASONS),
  isNew: line === undefined || removed,
  saved,
  removed,
  suggested,
  linked: settingId ? providersPaths.setting(settingId) : null,
  form,
});
