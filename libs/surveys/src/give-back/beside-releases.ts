/** How a figure of a return is added up: a question, rows of a section, or rows of a grid. */
export type OwnFigure =
  | { readonly of: 'question'; readonly question: string }
  | { readonly of: 'rows'; readonly section: string }
  | { readonly of: 'grid rows'; readonly question: string; readonly rows: readonly string[] };

/** A figure of a return and the released category that counts the same. */
export interface BesideFigure {
  readonly label: string;
  readonly own: OwnFigure;
  /** Of the released table. */
  readonly category: string;
}

/** A released table that stands beside figures of a return; its first line is the whole the others are a part of. */
export interface BesideTable {
  readonly title: string;
  /** The code of the released table. */
  readonly cube: string;
  readonly figures: readonly BesideFigure[];
}

const question = (label: string, code: string, category: string): BesideFigure => ({
  ...{ label, category, own: { of: 'question', question: code } },
});

const rowsOf =
  (code: string) =>
  (label: string, rows: readonly string[], category: string): BesideFigure => ({
    ...{ label, category, own: { of: 'grid rows', question: code, rows } },
  });

const groups = rowsOf('by_group');
const ages = rowsOf('by_age');
const places = rowsOf('by_location');

const EVERYBODY = question('Children looked after', 'cla_total', 'total');

/**
 * What London released that counts the same as a question of a shipped set, by the code of the set. A set that is not here
 * has no figures of London beside it. A borough’s figure is its own answer; London’s are whole cells of a release.
 */
export const BESIDE_RELEASES: Readonly<Record<string, readonly BesideTable[]>> = {
  placements_snapshot: [
    {
      title: 'Placements',
      cube: 'placements',
      figures: [
        EVERYBODY,
        groups('Foster placements', ['kinship_foster', 'mainstream_foster'], 'foster'),
        groups('Secure homes and children’s homes', ['home', 'secure'], 'homes'),
        groups(
          'Independent and supported accommodation',
          ['supported_1', 'supported_2', 'supported_3', 'supported_4'],
          'supported',
        ),
        groups('With parents or placed for adoption', ['with_parents', 'adoption'], 'family'),
        groups(
          'Residential schools, other residential settings and other placements',
          ['school', 'parent_child', 'health', 'custody', 'unregistered_home', 'unregistered_16', 'other'],
          'elsewhere',
        ),
      ],
    },
    {
      title: 'Ages',
      cube: 'placements',
      figures: [
        EVERYBODY,
        ages('Under 1', ['under_1'], 'under-1'),
        ages('1 to 4', ['from_1'], '1-4'),
        ages('5 to 9', ['from_5'], '5-9'),
        ages('10 to 15', ['from_10'], '10-15'),
        ages('16 and over', ['from_16'], '16-over'),
      ],
    },
    {
      title: 'Where children live',
      cube: 'location-tiers',
      figures: [
        EVERYBODY,
        places('In the child’s own borough', ['own_borough'], 'borough'),
        places('Elsewhere in its sub-region', ['sub_region'], 'sub-region'),
        places('Elsewhere in London', ['other_london'], 'london'),
        places('Outside London', ['within_20', 'over_20'], 'outside'),
        places('Not known', ['unknown'], 'unknown'),
      ],
    },
    {
      title: 'High-cost placements',
      cube: 'hcli-cohort',
      figures: [{ label: 'High-cost placements', own: { of: 'rows', section: 'hcli' }, category: 'total' }],
    },
  ],
  // Searches and beds are asked here and released nowhere; what is in settings without registration is released.
  sufficiency: [
    {
      title: 'Unregistered placements',
      cube: 'hcli-cohort',
      figures: [
        question(
          'Placements in settings that are not registered, or have only applied',
          'unregistered_now',
          'registration|unregistered',
        ),
      ],
    },
  ],
};
