import { SectionView } from '@lib/panel/referrals/referral-view';
import { WholeReferral } from '@lib/panel/referrals/referrals.service';
import { Searched } from '@lib/panel/referrals/snapshot/snapshot-of';
import { Status } from '@lib/web-kit/govuk/tag';
import { casesPaths } from '../cases.paths';
import { optionsPaths } from '../options/options.paths';
import { searchPaths } from '../search/search.paths';

export interface Task {
  readonly text: string;
  readonly href: string;
  readonly status: Status;
  readonly hint: string | null;
}

/** The tasks of a referral, with how each stands. */
export const tasksOf = ({ of, view, searched }: WholeReferral): Task[] => [
  ...view.sections.map((section) => ({
    text: section.of.title,
    href: casesPaths.section(of.reference, section.section),
    status: statusOf(section),
    hint: section.saved ? `Last saved by ${section.saved.byName}` : null,
  })),
  {
    text: 'Where you searched',
    href: searchPaths.log(of.reference),
    status: searchStatus(searched),
    hint: null,
  },
  {
    text: 'Options, or none found',
    href: optionsPaths.options(of.reference),
    status: optionsStatus(searched),
    hint: null,
  },
];

const searchStatus = ({ search: { approached } }: Searched): Status =>
  approached === 0
    ? { text: 'Nobody asked yet', kind: 'not-started' }
    : { text: `${approached} asked`, kind: 'done' };

const optionsStatus = ({ options, noSuitablePlacement }: Searched): Status => {
  const count = `${options.length} ${options.length === 1 ? 'option' : 'options'}`;
  if (noSuitablePlacement !== null)
    return { text: options.length === 0 ? 'None found' : `${count}, none suitable`, kind: 'done' };
  return options.length === 0 ? { text: 'None yet', kind: 'not-started' } : { text: count, kind: 'done' };
};

const statusOf = ({ version, missing, of }: SectionView): Status => {
  if (of.questions.every(({ needed }) => needed === false)) return { text: 'Optional', kind: 'done' };
  if (version === 0) return { text: 'Not started', kind: 'not-started' };
  if (missing.length === 0) return { text: 'Completed', kind: 'done' };
  const toConfirm = missing.filter(({ because }) => because === 'to confirm').length;
  if (toConfirm === missing.length) return { text: `${toConfirm} to confirm`, kind: 'doing' };
  return { text: `${missing.length} missing`, kind: 'doing' };
};
