import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { Viewer } from '@lib/access/viewer';
import { changesInWords } from '@lib/high-cost/definitions/definition-changes';
import { DefinitionStanding, standingOf } from '@lib/high-cost/definitions/definition-standing';
import { conditionsOf, tiersInWords, WhatCounts } from '@lib/high-cost/definitions/definition-words';
import { DefinitionList } from '@lib/high-cost/definitions/definitions.service';
import { MadeDefinition } from '@lib/high-cost/definitions/made-definition';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { Status } from '@lib/web-kit/govuk/tag';
import { definitionsPaths } from './definitions.paths';

export interface DefinitionCard {
  readonly title: string;
  readonly rows: readonly SummaryRow[];
}

export interface DefinitionsModel {
  readonly title: string;
  /** Newest first. */
  readonly versions: readonly DefinitionCard[];
  /** Null for who may not change it. */
  readonly newHref: string | null;
}

/** Every version in words, and which is in force. */
export const presentDefinitions = (list: DefinitionList, viewer: Viewer): DefinitionsModel => ({
  title: 'What counts as high cost',
  versions: list.versions.map((version) => cardOf(version, list)),
  newHref: viewer.permissions.has('change definitions') ? definitionsPaths.new : null,
});

const cardOf = (made: MadeDefinition, { versions, today }: DefinitionList): DefinitionCard => {
  const before = versions.find(({ version }) => version === made.version - 1);
  const standing = standingOf(versions, made, today);
  return {
    title: `Version ${made.version}`,
    rows: [
      { label: 'Where it stands', status: STATUS[standing.stands] },
      { label: 'Counts', value: periodWords(made, standing) },
      ...whatCounts(made),
      ...(before
        ? [{ label: `Changed from version ${before.version}`, items: changesInWords(before, made) }]
        : []),
      { label: 'Why', value: made.because },
      { label: 'Made', value: madeWords(made) },
    ],
  };
};

const STATUS: Readonly<Record<DefinitionStanding['stands'], Status>> = {
  'in force': { text: 'In force today', kind: 'doing' },
  'not yet': { text: 'Not in force yet', kind: 'waiting' },
  replaced: { text: 'Replaced', kind: 'cannot' },
  'never in force': { text: 'Never in force: the next began on the same day', kind: 'cannot' },
};

const periodWords = ({ validFrom }: MadeDefinition, { stands, until }: DefinitionStanding): string => {
  if (stands === 'never in force') return `Was to count from ${formatDay(validFrom)}`;
  return `From ${formatDay(validFrom)}${until === null ? '' : ` until the next version begins, on ${formatDay(until)}`}`;
};

const madeWords = ({ madeAt, madeByName }: MadeDefinition): string =>
  madeAt === null ? 'Part of the service from the beginning' : `${formatMoment(madeAt)}, by ${madeByName}`;

/** What a version looks at, as rows. */
export const whatCounts = (definition: WhatCounts): SummaryRow[] => {
  const conditions = conditionsOf(definition);
  const label = 'Also counts, whatever it costs, when';
  return [
    { label: 'What it costs, before VAT', items: tiersInWords(definition) },
    conditions.length === 0 ? { label, value: 'Nothing else counts' } : { label, items: conditions },
  ];
};
