import { ArrayMaxSize, IsArray, IsIn, IsInt, IsString, Matches, MaxLength } from 'class-validator';
import { AIMS } from '@lib/measures/measure';
import { figureKey, FIGURES as WORKSTREAM_FIGURES } from '@lib/measures/workstreams/figure-catalogue';
import { MadeWorkstream } from '@lib/measures/workstreams/made-workstream';
import { WorkstreamFigure } from '@lib/measures/workstreams/workstream';
import {
  MOST_FIGURES,
  MOST_LETTERS,
  MOST_REPORTS,
  NewWorkstream,
} from '@lib/measures/workstreams/workstream-problems';
import { REPORT_CODES } from '../change/choices';
import { FigureLine } from '../../london/figures/figure-lines';
import { LINE, NEIGHBOURS, NeighboursJson, OWN, OwnFigureJson } from '../../london/api/london.schemas';
import { RELEASE, ReleaseJson } from '../../releases/api/release-json';
import { Said } from '../../api-docs/describing/said.decorator';
import { day, list, moment, oneOf, orNull, shape, text, whole } from '../../api-docs/schemas/schema';

export interface WorkstreamHeadlineJson {
  readonly label: string;
  readonly of: string;
  readonly number: string;
  readonly share: string | null;
  readonly change: string;
}

const HEADLINE = shape<WorkstreamHeadlineJson>('WorkstreamHeadline', 'A number in words, and how it moved', {
  label: text('What it is', 'Foster placements'),
  of: text('The area and the day or days', 'London, 15 November 2026'),
  number: text('The number, or why there is none', 'About 6,310'),
  share: orNull(text('Its share of all; null for all, and where there is none', '68% of children')),
  change: text('How it moved since the release before', 'About 5 more than a week before'),
});

type Listed = Pick<MadeWorkstream, 'code' | 'title' | 'question' | 'version'>;

export interface WorkstreamListedJson extends Listed {
  readonly headline: WorkstreamHeadlineJson | null;
}

export interface WorkstreamsJson {
  readonly workstreams: readonly WorkstreamListedJson[];
}

const LISTED = {
  code: text('Its code', 'fostering'),
  title: text('Its title', 'Fostering'),
  question: text('The question it answers'),
  version: whole('Goes up when somebody changes what it shows'),
};

export const WORKSTREAMS = shape<WorkstreamsJson>('Workstreams', 'The workstreams of the programme', {
  workstreams: list(
    shape<WorkstreamListedJson>('WorkstreamListed', 'A workstream and its first number', {
      ...LISTED,
      headline: orNull(HEADLINE),
    }),
    'In the order of the programme',
  ),
});

export interface WorkstreamFigureJson extends Omit<WorkstreamFigure, 'cube'> {
  readonly table: string;
  readonly headline: WorkstreamHeadlineJson | null;
  readonly finding: string | null;
  readonly release: ReleaseJson | null;
  readonly figures: readonly FigureLine[];
  readonly own: readonly OwnFigureJson[] | null;
  readonly neighbours: NeighboursJson | null;
  readonly nearestMeasure: NearestMeasureJson | null;
}

export interface NearestMeasureJson {
  readonly code: string;
  readonly differs: string;
}

const NEAREST = shape<NearestMeasureJson>(
  'WorkstreamNearestMeasure',
  'The measure nearest to a figure that is none; null where it is one, and where none is near',
  {
    code: text('Its code', 'average-weekly-price'),
    differs: text('How it counts otherwise, after “it”'),
  },
);

const FIGURE = shape<WorkstreamFigureJson>('WorkstreamFigure', 'A figure of a workstream', {
  aim: oneOf(AIMS, 'Which aim of the programme it serves'),
  table: text('The code of its table', 'placements'),
  breakdown: text('How the table is broken down', 'placement'),
  category: text('The category it is about', 'foster'),
  measure: orNull(text('The code of the measure; null where the table’s own definition is all there is')),
  headline: orNull(HEADLINE),
  finding: orNull(text('What the numbers say; null while there are none')),
  release: orNull(RELEASE),
  figures: list(LINE, 'Area by area; none while there is no release'),
  own: orNull(list(OWN, 'Your own borough, worked out now; null for the programme')),
  neighbours: orNull(NEIGHBOURS),
  nearestMeasure: orNull(NEAREST),
});

type Version = Pick<
  MadeWorkstream,
  'version' | 'question' | 'reports' | 'validFrom' | 'madeAt' | 'madeByName' | 'because'
>;

const VERSION = {
  version: whole('Its number'),
  question: text('The question it answers'),
  reports: list(text('The code of a report', 'hcli-costs'), 'In the order of the workbook'),
  validFrom: orNull(day('The first day it counts for; null for the first')),
  madeAt: orNull(moment('When it was made; null for the first, which comes with the service')),
  madeByName: orNull(text('Who made it; null for the first', 'A made-up officer')),
  because: orNull(text('Why; null for the first')),
};

export interface WorkstreamJson extends Version, Pick<MadeWorkstream, 'code' | 'title' | 'notHeld'> {
  readonly periods: readonly string[];
  readonly figures: readonly WorkstreamFigureJson[];
}

export const WORKSTREAM = shape<WorkstreamJson>('Workstream', 'A workstream with its figures', {
  ...VERSION,
  code: LISTED.code,
  title: LISTED.title,
  notHeld: list(text('A sentence'), 'What it should measure, and the service does not hold'),
  periods: list(day('A day'), 'Days there is a release of, newest first'),
  figures: list(FIGURE, 'In the order of the page'),
});

export interface WorkstreamVersionJson extends Version {
  readonly figures: readonly string[];
}

const KEY = text('A figure by table, breakdown and category', 'placements/placement/foster');

const WORKSTREAM_VERSION = shape<WorkstreamVersionJson>('WorkstreamVersion', 'What a workstream shows', {
  ...VERSION,
  figures: list(KEY, 'In the order of the page'),
});

export interface WorkstreamVersionsJson {
  readonly versions: readonly WorkstreamVersionJson[];
  readonly figures: readonly string[];
  readonly reports: readonly string[];
}

export const WORKSTREAM_VERSIONS = shape<WorkstreamVersionsJson>(
  'WorkstreamVersions',
  'Every version of a workstream, and what the next can be made of',
  {
    versions: list(WORKSTREAM_VERSION, 'Newest first'),
    figures: list(KEY, 'Every figure that can be shown'),
    reports: list(text('The code of a report'), 'Every report there is'),
  },
);

const LETTERS = (what: string): { message: string } => ({
  message: `Give ${what} in 1 to ${MOST_LETTERS} characters`,
});
const FIGURES = { message: `Give up to ${MOST_FIGURES} figures by their names` };
const REPORTS = { message: `Give up to ${MOST_REPORTS} reports by their codes` };

const KEYS = WORKSTREAM_FIGURES.map(figureKey);

/** The next version of a workstream. */
export class WorkstreamBody implements NewWorkstream {
  @MaxLength(MOST_LETTERS, LETTERS('the question'))
  @Matches(/\S/, LETTERS('the question'))
  @IsString(LETTERS('the question'))
  @Said(LISTED.question.description!)
  question!: string;

  @ArrayMaxSize(MOST_FIGURES, FIGURES)
  @IsIn(KEYS, { ...FIGURES, each: true })
  @IsArray(FIGURES)
  @Said('Its figures in order, by table, breakdown and category; at least one of each aim', {
    examples: [
      [
        'placements/placement/foster',
        'placements-in-the-year/moves/three-or-more',
        'hcli-costs/payers/payers|shared',
      ],
    ],
  })
  figures!: string[];

  @ArrayMaxSize(MOST_REPORTS, REPORTS)
  @IsIn([...REPORT_CODES], { ...REPORTS, each: true })
  @IsArray(REPORTS)
  @Said('The codes of its reports in order', { examples: [['hcli-costs']] })
  reports!: string[];

  @MaxLength(MOST_LETTERS, LETTERS('why it changes'))
  @Matches(/\S/, LETTERS('why it changes'))
  @IsString(LETTERS('why it changes'))
  @Said('Why it changes')
  because!: string;

  @IsInt({ message: 'Give the number of the latest version that you read' })
  @Said('The number of the latest version that was read; a later one by now is refused (409)', {
    examples: [1],
  })
  seen!: number;
}
