import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { Viewer } from '@lib/access/viewer';
import { DisclosureRule, RuleChoices, RuleEffect, RuleState } from '@lib/releases/rules/disclosure-rule';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { Status } from '@lib/web-kit/govuk/tag';
import { DataTable, TableCell } from '@lib/web-kit/tables/data-table';
import { PRODUCTS } from '../../london/asked/london-filters';
import { releasesPaths } from '../releases.paths';
import { shareWords, tableTitle } from '../release-words';

const STATUS: Readonly<Record<RuleState, Status>> = {
  proposed: { text: 'Proposed', kind: 'waiting' },
  'in force': { text: 'In force', kind: 'done' },
  withdrawn: { text: 'Withdrawn', kind: 'cannot' },
  replaced: { text: 'Replaced', kind: 'cannot' },
};

export interface RulesModel {
  readonly title: string;
  readonly now: readonly SummaryRow[];
  readonly versions: DataTable;
  /** Null for somebody who may not, and while a proposal is open. */
  readonly proposeHref: string | null;
  readonly back: { readonly href: string };
}

export const presentRules = (rules: readonly DisclosureRule[], viewer: Viewer): RulesModel => {
  const isOpen = rules.some(({ state }) => state === 'proposed');
  const now = rules.find(({ state }) => state === 'in force')!;
  return {
    title: 'Rules for small numbers',
    now: choicesOf(now),
    versions: versionsTable(rules),
    proposeHref: viewer.permissions.has('change disclosure rules') && !isOpen ? releasesPaths.newRule : null,
    back: { href: releasesPaths.list },
  };
};

/** What a version says, in words. */
const choicesOf = ({
  operationalThreshold,
  officialThreshold,
  stickyReleases,
}: RuleChoices): SummaryRow[] => [
  { label: 'Hidden in weekly figures', value: `Counts from 1 to ${operationalThreshold}` },
  { label: 'Hidden in quarterly figures', value: `Counts from 1 to ${officialThreshold}` },
  { label: 'Stays hidden after it was small', value: `For ${stickyReleases} releases` },
];

const versionsTable = (rules: readonly DisclosureRule[]): DataTable => ({
  caption: 'Versions of the rules',
  small: true,
  stacks: true,
  columns: [
    { text: 'Version' },
    { text: 'Weekly: hidden to', numeric: true },
    { text: 'Quarterly: hidden to', numeric: true },
    { text: 'Stays hidden for', numeric: true },
    { text: 'Proposed by' },
    { text: 'Approved by' },
    { text: 'Where it stands' },
  ],
  rows: rules.map((rule): TableCell[] => [
    { text: `Version ${rule.version}`, href: releasesPaths.rule(rule.version) },
    rule.operationalThreshold,
    rule.officialThreshold,
    `${rule.stickyReleases} releases`,
    {
      text: rule.proposedByName ?? 'The service',
      note: rule.proposedAt ? formatMoment(rule.proposedAt) : undefined,
    },
    {
      text: rule.approvedByName ?? (rule.proposedAt ? 'Nobody' : 'The service'),
      note: rule.approvedAt ? formatMoment(rule.approvedAt) : undefined,
    },
    { status: STATUS[rule.state] },
  ]),
});

export interface RuleModel {
  readonly title: string;
  readonly version: number;
  readonly facts: readonly SummaryRow[];
  readonly effect: DataTable | null;
  readonly isOpen: boolean;
  /** Null for who proposed it, for who may not, and until the effect is there. */
  readonly approveAction: string | null;
  readonly withdrawAction: string | null;
  readonly isOwn: boolean;
  readonly back: { readonly href: string };
}

/** One version: what it says, what it does, and what can be done about it. */
export const presentRule = (rule: DisclosureRule, viewer: Viewer): RuleModel => {
  const isOpen = rule.state === 'proposed';
  const may = isOpen && viewer.permissions.has('change disclosure rules');
  const isOwn = rule.proposedBy === viewer.personId;
  return {
    title: `Rules for small numbers: version ${rule.version}`,
    version: rule.version,
    facts: [
      { label: 'Where it stands', status: STATUS[rule.state] },
      ...choicesOf(rule),
      { label: 'Why', value: rule.why },
      ...decidedBy(rule),
    ],
    effect: rule.effect === null ? null : effectTable(rule.effect),
    isOpen,
    approveAction: may && !isOwn && rule.effect !== null ? releasesPaths.approveRule(rule.version) : null,
    withdrawAction: may ? releasesPaths.withdrawRule(rule.version) : null,
    isOwn,
    back: { href: releasesPaths.rules },
  };
};

const decidedBy = (rule: DisclosureRule): SummaryRow[] => [
  ...(rule.proposedAt
    ? [
        {
          label: 'Proposed',
          value: `${formatMoment(rule.proposedAt)}, by ${rule.proposedByName ?? 'somebody'}`,
        },
      ]
    : []),
  ...(rule.approvedAt
    ? [
        {
          label: 'Approved',
          value: `${formatMoment(rule.approvedAt)}, by ${rule.approvedByName ?? 'somebody'}`,
        },
      ]
    : []),
  ...(rule.closedAt ? [{ label: STATUS[rule.state].text, value: formatMoment(rule.closedAt) }] : []),
];

const effectTable = (effect: readonly RuleEffect[]): DataTable => ({
  caption: 'What it would do to the latest release of each table',
  small: true,
  stacks: true,
  columns: [
    { text: 'Table' },
    { text: 'How often' },
    { text: 'About' },
    { text: 'Figures hidden now', numeric: true },
    { text: 'Figures hidden with it', numeric: true },
  ],
  rows: effect.map(({ cube, product, on, cells, hiddenBefore, hiddenAfter }): TableCell[] => [
    tableTitle(cube),
    PRODUCTS[product].text,
    formatDay(on),
    shareWords(hiddenBefore, cells),
    shareWords(hiddenAfter, cells),
  ]),
});
