import { Category, Cube } from '@lib/releases/cubes/cube';
import { placesOn } from '../high-cost-counts/voids';
import { codeOf, countByPart } from './broken-down';
import { VOID_KINDS, VOID_USES, VOID_WAYS, VoidKind, VoidUse } from './hcli-void-ways';
import { OF_BLOCKS } from './high-cost-cube';
import { NO_BOROUGH_ALONE } from './panel-cube';

const KINDS = Object.keys(VOID_KINDS) as VoidKind[];
const USES = Object.keys(VOID_USES) as VoidUse[];

const placesAt = (kind: VoidKind, use: VoidUse): string => codeOf('places', codeOf(kind, use));
const codesOf = (way: string, labels: Readonly<Record<string, string>>): string[] =>
  Object.keys(labels).map((part) => codeOf(way, part));

const category = (code: string, label: string, sums: readonly (readonly string[])[] = []): Category => ({
  code,
  label,
  sums,
  forBoroughs: [],
  forGroups: ['official'],
});

const CATEGORIES: readonly Category[] = [
  category('total', 'Places held in block contracts', [
    KINDS.flatMap((kind) => USES.map((use) => placesAt(kind, use))),
  ]),
  category(codeOf('use', 'used'), VOID_USES.used, [KINDS.map((kind) => placesAt(kind, 'used'))]),
  category(codeOf('use', 'empty'), VOID_USES.empty, [
    KINDS.map((kind) => placesAt(kind, 'empty')),
    ...Object.entries(VOID_WAYS).map(([way, labels]) => codesOf(way, labels)),
  ]),
  ...KINDS.map((kind) =>
    category(codeOf('kind', kind), VOID_KINDS[kind], [USES.map((use) => placesAt(kind, use))]),
  ),
  ...KINDS.flatMap((kind) =>
    USES.map((use) => category(placesAt(kind, use), `${VOID_KINDS[kind]}: ${VOID_USES[use].toLowerCase()}`)),
  ),
  ...Object.entries(VOID_WAYS).flatMap(([way, labels]) =>
    Object.entries(labels).map(([part, label]) => category(codeOf(way, part), label)),
  ),
];

/** How much London pays for that no child lives in. Places and not nights: a place on one night is a case. */
export const HCLI_VOIDS: Cube = {
  ...OF_BLOCKS,
  code: 'hcli-voids',
  title: 'Block contracts and empty places',
  purpose:
    'How many places London pays for that stand empty, for how long and why: what to fill, share or give up',
  categories: CATEGORIES,
  counted:
    'Places that boroughs hold in block contracts on the night of the day, each once. A place is empty where no child of its borough slept in it; children fill the contract that began first. How long is counted from its first empty night, and the price is that of a week, before value added tax (VAT)',
  exclusions: [
    NO_BOROUGH_ALONE,
    'Places at a setting without a reference number: whether a child is in them is not known',
    'Contracts that a borough did not record: one that recorded none counts as holding none',
  ],
  async count(tx, boroughId, on) {
    return countByPart(await placesOn(tx, boroughId, on));
  },
};
