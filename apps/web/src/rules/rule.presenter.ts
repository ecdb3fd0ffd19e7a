import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { Viewer } from '@lib/access/viewer';
import { RuleStanding, RuleVersion, standingOf } from '@lib/rules/rule-version';
import { isComing, RuleBook } from '@lib/rules/rules.service';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { Status } from '@lib/web-kit/govuk/tag';
import { RulePage } from './rule-page';
import { rulesPaths } from './rules.paths';

export interface RuleModel {
  readonly title: string;
  readonly back: { readonly href: string };
  readonly about: readonly string[];
  readonly uses: readonly string[];
  readonly leaves: readonly string[];
  /** Newest first. */
  readonly versions: readonly { readonly title: string; readonly rows: readonly SummaryRow[] }[];
  /** Null for who may not change it. */
  readonly newHref: string | null;
}

/** Every version of one rule in words, and which is in force. */
export const presentRule = (page: RulePage, book: RuleBook<unknown>, viewer: Viewer): RuleModel => {
  const may = viewer.permissions.has('change rules');
  return {
    title: page.title,
    back: { href: rulesPaths.list },
    about: page.about,
    uses: page.uses,
    leaves: page.leaves,
    versions: book.versions.map((version) => ({
      title: `Version ${version.version}`,
      rows: rowsOf(page, version, { book, may }),
    })),
    newHref: may ? rulesPaths.next(page.rule.code) : null,
  };
};

const rowsOf = (
  { rule }: RulePage,
  made: RuleVersion<unknown>,
  { book: { versions, today }, may }: { readonly book: RuleBook<unknown>; readonly may: boolean },
): SummaryRow[] => {
  const standing = standingOf(versions, made, today);
  const withdraw =
    may && isComing(versions, made, today)
      ? {
          href: rulesPaths.withdraw(rule.code, made.version),
          text: 'Withdraw it',
          what: `, version ${made.version}`,
        }
      : undefined;
  return [
    { label: 'Where it stands', status: STATUS[standing.stands], change: withdraw },
    { label: 'Holds', value: periodWords(made, standing) },
    { label: 'What it holds', items: rule.inWords(made.value) },
    { label: 'Why', value: made.because },
    {
      label: 'Made',
      value:
        made.madeAt === null
          ? 'Part of the service from the beginning'
          : `${formatMoment(made.madeAt)}, by ${made.madeByName}`,
    },
    ...(made.withdrawnAt === null
      ? []
      : [{ label: 'Withdrawn', value: `${formatMoment(made.withdrawnAt)}, by ${made.withdrawnByName}` }]),
  ];
};

const STATUS: Readonly<Record<RuleStanding['stands'], Status>> = {
  'in force': { text: 'In force today', kind: 'doing' },
  'not yet': { text: 'Not in force yet', kind: 'waiting' },
  replaced: { text: 'Replaced', kind: 'cannot' },
  'never in force': { text: 'Never in force: the next began on the same day', kind: 'cannot' },
  withdrawn: { text: 'Withdrawn before it began', kind: 'cannot' },
};

const periodWords = ({ validFrom }: RuleVersion<unknown>, { stands, until }: RuleStanding): string => {
  const from = validFrom === null ? 'the beginning' : formatDay(validFrom);
  if (stands === 'never in force' || stands === 'withdrawn') return `Was to hold from ${from}`;
  return `From ${from}${until === null ? '' : ` until the next version begins, on ${formatDay(until)}`}`;
};
