import { DfePlacementGroup } from '@lib/reference-data/codes/placement-groups';
import { BROAD_KIND_CODES, BroadKind } from '@lib/panel/options/broad-kind';
import { BROAD_NEED_CODES, BROAD_NEEDS, BroadNeed } from '@lib/panel/unmet-need/broad-need';
import { Specialism } from '@lib/provision/statements/specialism';

/** By what the matrix of need and room is taken apart. */
export const MATRIX_WAYS = { type: 'Placement type', need: 'Need group' } as const;

export type MatrixWay = keyof typeof MATRIX_WAYS;

/** All rows of a way together. */
export const ALL_ROWS = 'all';

/** One row of the matrix: what is sought, and what of each source belongs to it. */
export interface MatrixRow {
  readonly code: string;
  readonly label: string;
  /** In the middle of a sentence. */
  readonly inWords: string;
  /** Category of children looked after that stands beside it; null where there is none that is the same thing. */
  readonly lookedAfter: DfePlacementGroup | 'total' | null;
  /** Category of unmet need. */
  readonly unmet: string;
  /** Category of searches that surveys say are open; null of a need, which the survey asks for child by child only. */
  readonly open: string | null;
}

/** What is sought, as unmet need says it, and the settings and children of the same kind. */
export const KIND_FACTS: Readonly<
  Record<
    BroadKind,
    {
      readonly label: string;
      readonly inWords: string;
      readonly lookedAfter: DfePlacementGroup;
      readonly settings: readonly string[];
    }
  >
> = {
  home: {
    label: 'Children’s homes and residential schools',
    inWords: 'children’s homes and residential schools',
    lookedAfter: 'homes',
    settings: ["children's home", "secure children's home", 'residential special school'],
  },
  family: {
    label: 'Fostering, family or friends',
    inWords: 'fostering, family or friends',
    lookedAfter: 'foster',
    settings: ['independent fostering agency', 'local authority fostering agency'],
  },
  other: {
    label: 'Supported accommodation and other kinds',
    inWords: 'supported accommodation and other kinds',
    lookedAfter: 'supported',
    settings: [],
  },
};

/** The kind of a setting; whatever is no home and no agency is of the last kind. */
export const kindOfSetting = (provisionType: string): BroadKind =>
  BROAD_KIND_CODES.find((kind) => KIND_FACTS[kind].settings.includes(provisionType.toLowerCase())) ?? 'other';

const NEEDS_OF_SPECIALISM: Readonly<Partial<Record<Specialism, BroadNeed>>> = {
  'mental-health': 'health',
  'self-harm': 'health',
  'eating-disorder': 'health',
  autism: 'health',
  'learning-disability': 'health',
  'physical-disability': 'health',
  exploitation: 'harm',
  missing: 'harm',
  'harmful-sexual-behaviour': 'harm',
  'substance-misuse': 'harm',
  'parent-and-child': 'care',
  siblings: 'care',
  unaccompanied: 'care',
};

/** The needs a setting is recorded to be for; none where the directory does not say. */
export const needsOfSetting = (specialisms: readonly Specialism[]): BroadNeed[] =>
  BROAD_NEED_CODES.filter((need) => specialisms.some((one) => NEEDS_OF_SPECIALISM[one] === need));

const ALL: MatrixRow = {
  code: ALL_ROWS,
  label: 'All kinds',
  inWords: 'all kinds',
  lookedAfter: 'total',
  unmet: 'total',
  open: 'total',
};

/** The rows of a way, with all of them together last. */
export const rowsOfWay = (way: MatrixWay): readonly MatrixRow[] =>
  way === 'type'
    ? [
        ...BROAD_KIND_CODES.map((code) => ({
          code,
          ...KIND_FACTS[code],
          unmet: `sought|${code}`,
          open: `sought|${code}`,
        })),
        ALL,
      ]
    : [
        ...BROAD_NEED_CODES.map((code) => ({
          code,
          label: BROAD_NEEDS[code],
          inWords: BROAD_NEEDS[code].toLowerCase(),
          lookedAfter: null,
          unmet: `need|${code}`,
          open: null,
        })),
        { ...ALL, label: 'All needs', inWords: 'all needs' },
      ];
