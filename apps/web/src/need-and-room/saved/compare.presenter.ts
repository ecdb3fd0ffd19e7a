import { formatDay } from '@lib/kernel/london-format';
import { KeptScenario } from '@lib/measures/what-if/kept-scenario';
import { OpenedScenario } from '@lib/measures/what-if/what-if.service';
import { releasesOf } from '@lib/measures/need-and-room/released-inputs';
import { releaseReference } from '@lib/releases/selecting/release';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { Choice } from '@lib/web-kit/govuk/choice';
import { DataTable, TableCell, TableRow } from '@lib/web-kit/tables/data-table';
import { needPaths } from '../need-and-room.paths';
import { assumptionFields } from '../what-if/assumption-fields';
import { resultLines } from '../what-if/result-tables';
import { changeWords } from '../what-if/what-if-words';
import { scenarioChoices } from './saved.presenter';

export interface CompareModel {
  readonly title: string;
  readonly back: { readonly href: string };
  readonly form: FormModel;
  readonly action: string;
  readonly choices: readonly Choice[];
  readonly sentence: string | null;
  readonly tables: readonly DataTable[];
}

export type Pair = readonly [OpenedScenario, OpenedScenario];

/** Two scenarios side by side: what they try, which assumptions differ, and what comes of each. */
export const presentCompare = (
  kept: readonly KeptScenario[],
  pair: Pair | null,
  form: FormModel,
): CompareModel => ({
  title: 'Two scenarios side by side',
  back: { href: needPaths.saved },
  form,
  action: needPaths.compare,
  choices: scenarioChoices(kept),
  sentence: pair && differenceWords(pair),
  tables: pair ? [triedTable(pair), resultsTable(pair), assumptionsTable(pair)] : [],
});

/** A line of both, and whether they differ in it. */
export interface ComparedLine {
  readonly label: string;
  readonly one: string;
  readonly other: string;
}

const differs = ({ one, other }: ComparedLine): boolean => one !== other;

export const assumptionLines = ([one, other]: Pair): ComparedLine[] =>
  assumptionFields(one.basis).map(({ label, prefix = '', suffix = '', value }) => {
    const words = ({ kept }: OpenedScenario): string => {
      const of = value(kept.assumptions);
      return of === null
        ? 'Not known'
        : `${prefix}${of.toLocaleString('en-GB')}${suffix === '%' ? '%' : suffix && ` ${suffix}`}`;
    };
    return { label, one: words(one), other: words(other) };
  });

const textOf = (cell: TableCell): string =>
  cell !== null && typeof cell === 'object' ? String(cell.text ?? '') : String(cell ?? '');

export const resultsCompared = ([one, other]: Pair): ComparedLine[] => {
  const others = resultLines(other.result);
  return resultLines(one.result).map(({ label, difference }, at) => ({
    label,
    one: textOf(difference),
    other: textOf(others[at]!.difference),
  }));
};

const triedLines = ([one, other]: Pair): ComparedLine[] => {
  const changes = ({ kept, basis }: OpenedScenario): string =>
    kept.changes.map((change) => changeWords(change, basis.on)).join('; ');
  const releases = ({ basis }: OpenedScenario): string =>
    releasesOf(basis.released).map(releaseReference).join(', ') || 'None';
  const room = ({ basis }: OpenedScenario): string => formatDay(basis.on);
  return [
    { label: 'What changes', one: changes(one), other: changes(other) },
    { label: 'Releases', one: releases(one), other: releases(other) },
    { label: 'Places as on', one: room(one), other: room(other) },
  ];
};

const differenceWords = (pair: Pair): string => {
  const many = assumptionLines(pair).filter(differs).length;
  const assumptions =
    many === 0
      ? 'They take the same for granted'
      : `They differ in ${many === 1 ? '1 assumption' : `${many} assumptions`}`;
  const results = resultsCompared(pair).filter(differs).length;
  return `${assumptions}, and ${results === 0 ? 'come to the same' : `in ${results === 1 ? '1 result' : `${results} results`}`}.`;
};

const table = (caption: string, pair: Pair, lines: readonly ComparedLine[]): DataTable => ({
  caption,
  stacks: true,
  columns: [{ text: 'What', width: 'one-third' }, { text: pair[0].kept.name }, { text: pair[1].kept.name }],
  rows: lines.map((line): TableRow => [
    {
      text: line.label,
      ...(differs(line) ? { tag: { text: 'Different', colour: 'yellow' as const } } : {}),
    },
    line.one,
    line.other,
  ]),
});

const triedTable = (pair: Pair): DataTable => table('What is tried', pair, triedLines(pair));
const resultsTable = (pair: Pair): DataTable =>
  table('What comes of it, against today', pair, resultsCompared(pair));
const assumptionsTable = (pair: Pair): DataTable =>
  table('What is taken for granted', pair, assumptionLines(pair));
