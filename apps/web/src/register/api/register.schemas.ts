import { LeftBehind } from '@lib/high-cost/register/left-behind.query';
import { CostLine, LINE_KINDS, PAYERS } from '@lib/high-cost/costs/cost-line';
import { HcliDefinition, HcliReason } from '@lib/high-cost/definitions/hcli-definition';
import { FUNDERS, FUNDING_STATUSES, FundingPosition } from '@lib/high-cost/funding/funding-position';
import {
  EntryFacts,
  NEEDS_BANDS,
  PROCUREMENTS,
  RegisteredPlacement,
  SOURCES,
} from '@lib/high-cost/register/register-entry';
import { RegisterFigures } from '@lib/high-cost/register/register-figures';
import { Warning } from '@lib/high-cost/register/warnings';
import { EndingToRecord } from '@lib/high-cost/endings/endings.query';
import { KeptEnding } from '@lib/high-cost/endings/placement-ending';
import { KeptMark } from '@lib/high-cost/marks/panel-mark';
import { REGISTRATIONS } from '@lib/provision/settings/registration';
import {
  day,
  decimal,
  flag,
  key,
  list,
  moment,
  oneOf,
  orNull,
  shape,
  text,
  whole,
} from '../../api-docs/schemas/schema';
import { FIELDS } from '../../children/api/children.schemas';
import { REASONS } from '../list/register-filter';
import { ENDING, EXTENSION, ExtensionJson, MARK, REVIEW, ReviewJson } from '../outcomes/api/outcomes.schemas';

/** Why a placement is in; the tier of what it costs. */
export interface ReasonJson {
  readonly kind: HcliReason['kind'];
  readonly tier: number | null;
}

export const REASON = shape<ReasonJson>('RegisterReason', 'Why a placement is in', {
  kind: oneOf(Object.keys(REASONS), 'What takes it in'),
  tier: orNull(whole('The tier of what it costs, from 1; null for another reason')),
});

const WARNING = shape<Warning>('RegisterWarning', 'Something somebody needs to look at', {
  kind: oneOf(
    ['review overdue', 'end passed', 'end near', 'contract ended', 'contract end near'],
    'What it is',
  ),
  day: day('The day it is about'),
});

export const DEFINITION = shape<HcliDefinition>('HcliDefinition', 'What makes a placement one of high cost', {
  version: whole('Its number'),
  validFrom: day('The first day on which it is in force'),
  tiers: list(whole('Pence a week before VAT', 500000), 'From how much each tier counts, lowest first'),
  secure: flag('Whether secure homes are in whatever they cost'),
  unregistered: flag('Whether settings that are not registered and should be are in'),
  deprivationOfLiberty: flag('Whether placements of children under an order are in'),
  soloStaff: orNull(
    decimal('Staff from which a child placed alone is in; null where that does not count', 2),
  ),
  panelMark: flag('Whether placements that a panel has marked are in'),
});

const PLACEMENT = shape<RegisteredPlacement>('RegisteredPlacement', 'A placement of the register', {
  id: key('Key of the placement'),
  childId: FIELDS.childId,
  localReference: FIELDS.localReference,
  serviceReference: FIELDS.serviceReference,
  birthMonth: FIELDS.birthMonth,
  startedOn: day('Its first day'),
  endedOn: orNull(day('The day it ended; null while it lasts')),
  place: FIELDS.place,
  group: FIELDS.group,
  need: FIELDS.need,
  provider: FIELDS.provider,
  urn: orNull(text('Ofsted number of the setting; null when not given', 'SC012345')),
  locationTier: FIELDS.locationTier,
  distanceMiles: FIELDS.distanceMiles,
});

/** A row of the list. */
export interface RegisterRowJson {
  readonly placement: RegisteredPlacement;
  readonly weeklyPence: number | null;
  readonly reasons: readonly ReasonJson[];
  readonly reviewDueOn: EntryFacts['reviewDueOn'];
  readonly warnings: readonly Warning[];
}

const WEEKLY = orNull(whole('Pence a week before VAT; null where no weekly price is in force', 692000));

const ROW = shape<RegisterRowJson>('RegisterRow', 'A placement on the day', {
  placement: PLACEMENT,
  weeklyPence: WEEKLY,
  reasons: list(REASON, 'Why it is in; empty where it is not'),
  reviewDueOn: orNull(day('The day of the next review; null when not recorded')),
  warnings: list(WARNING, 'What needs somebody to look at it'),
});

export interface RegisterJson {
  readonly on: string;
  readonly definition: HcliDefinition;
  readonly inForce: boolean;
  readonly count: number;
  readonly page: number;
  readonly pages: number;
  readonly weeklyPence: number;
  readonly withoutWeeklyPrice: number;
  readonly placements: readonly RegisterRowJson[];
  readonly recordedNotIn: number;
  readonly placementGone: readonly LeftBehind[];
  readonly endingsToRecord: readonly EndingToRecord[];
}

export const LEFT_BEHIND = shape<LeftBehind>(
  'PlacementGone',
  'What is recorded of a placement that is gone',
  {
    entryId: key('Key of what is recorded'),
    childId: FIELDS.childId,
    localReference: FIELDS.localReference,
    serviceReference: FIELDS.serviceReference,
    lines: whole('Cost lines that stand', 2),
    firstNight: orNull(day('The first night any of them is paid for; null where there are none')),
    recordedByName: text('Who recorded it first', 'An officer'),
  },
);

const TO_RECORD = shape<EndingToRecord>('EndingToRecord', 'A placement of whose ending nothing is recorded', {
  placementId: key('Key of the placement'),
  childId: FIELDS.childId,
  localReference: FIELDS.localReference,
  serviceReference: FIELDS.serviceReference,
  endedOn: day('The day it ended'),
  group: FIELDS.group,
  place: FIELDS.place,
});

export const REGISTER = shape<RegisterJson>('Register', 'The register of your borough on a day', {
  on: day('The day'),
  definition: DEFINITION,
  inForce: flag('Whether that definition was in force on the day'),
  count: whole('How many placements there are on all pages, as filtered'),
  page: whole('This page, of 50 placements'),
  pages: whole('How many pages there are'),
  weeklyPence: whole('What those of all pages cost together, pence a week before VAT', 10345000),
  withoutWeeklyPrice: whole('Those of them for which no weekly price is in force', 0),
  placements: list(ROW, 'The placements of this page'),
  recordedNotIn: whole('How many are recorded and not in, as filtered: ask for them by standing', 2),
  placementGone: list(
    LEFT_BEHIND,
    'What is recorded of placements that no return has any more, whatever the day; with the first page',
  ),
  endingsToRecord: list(
    TO_RECORD,
    'Placements that ended within a year and of whose ending nothing is recorded; with the first page',
  ),
});

/** A line as it is kept, with what it cost so far. */
export interface LineJson extends CostLine {
  readonly id: string;
  readonly source: keyof typeof SOURCES;
  readonly enteredAt: string;
  readonly enteredByName: string;
  readonly version: number;
  readonly soFarPence: number;
}

const LINE = shape<LineJson>('CostLine', 'A price in force from a day', {
  id: key('Key of the line'),
  kind: oneOf(Object.keys(LINE_KINDS), 'What it pays for'),
  payer: oneOf(Object.keys(PAYERS), 'Who is invoiced'),
  per: oneOf(['week', 'once'], 'Whether it is paid every week or once'),
  pence: whole('Pence a week, or once, before VAT', 612000),
  startsOn: day('The first night that is paid'),
  endsOn: orNull(
    day('The day it ends, by itself or with its placement; null while it is open, or paid once'),
  ),
  source: oneOf(Object.keys(SOURCES), 'Where it came from'),
  enteredAt: moment('When it was recorded'),
  enteredByName: text('Who recorded it', 'A made-up officer'),
  version: whole('Goes up with each change; send it back with one'),
  soFarPence: whole('Its part of what the placement cost before today, in pence', 6120000),
});

const POSITION = shape<FundingPosition>('FundingPosition', 'Where one funder stands', {
  id: key('Key of the position; send it back with the next'),
  funder: oneOf(Object.keys(FUNDERS), 'Who contributes'),
  status: oneOf(Object.keys(FUNDING_STATUSES), 'Where the contribution stands'),
  weeklyPence: orNull(whole('Pence a week; null when not said', 150000)),
  statedOn: day('The day since which this is so'),
  evidence: orNull(text('Where the agreement is kept; null when not said', 'ICB 2026/17')),
  enteredByName: text('Who recorded it', 'A made-up officer'),
  version: whole('Its version'),
});

export interface RecordJson extends EntryFacts, Omit<RegisterFigures, 'lines'> {
  readonly placement: RegisteredPlacement;
  readonly version: number;
  readonly caseReference: string | null;
  readonly underOrder: boolean;
  readonly on: string;
  readonly definition: HcliDefinition;
  readonly reasons: readonly ReasonJson[];
  readonly warnings: readonly Warning[];
  readonly lines: readonly LineJson[];
  readonly linesVersion: number;
  readonly funding: readonly FundingPosition[];
  readonly agreedWeeklyPence: number;
  readonly mark: KeptMark | null;
  readonly reviews: readonly ReviewJson[];
  readonly extensions: readonly ExtensionJson[];
  readonly ending: KeptEnding | null;
}

export const RECORD = shape<RecordJson>(
  'RegisterRecord',
  'What one placement costs and achieves, who pays, and why it is in',
  {
    placement: PLACEMENT,
    version: whole('Goes up with each change of the facts; 0 while nothing is recorded'),
    caseReference: orNull(text('The case it came from; null where it came from none', 'PLP-2026-0143')),
    underOrder: flag('Whether an order deprives the child of liberty today'),
    on: day('Today, for which everything is worked out'),
    definition: DEFINITION,
    reasons: list(REASON, 'Why it is in today; empty where it is not'),
    warnings: list(WARNING, 'What needs somebody to look at it'),
    weeklyPence: WEEKLY,
    yearlyPence: orNull(
      whole('A year of 365 nights at what a week costs now, in pence; null like it', 36082857),
    ),
    committedPence: whole('What the lines come to in the twelve months from today, in pence', 36082857),
    soFarPence: whole('What it cost before today, in pence; the lines add up to it', 6920000),
    lines: list(LINE, 'Those that stand, first by their first night'),
    linesVersion: whole('Goes up with each change of its lines; send it back when you add one', 1),
    funding: list(POSITION, 'Where each funder stands; those of whom nothing is stated are left out'),
    agreedWeeklyPence: whole(
      'Pence a week that funders have agreed; a grant is income, and not among it',
      150000,
    ),
    solo: orNull(flag('Whether it is the only child there; null when not recorded')),
    staffPerChild: orNull(decimal('Staff for each child; null when not recorded', 2)),
    registration: orNull(
      oneOf(Object.keys(REGISTRATIONS), 'How it stands with its regulator; null when not recorded'),
    ),
    procurement: orNull(oneOf(Object.keys(PROCUREMENTS), 'How it was bought; null when not recorded')),
    expectedEndOn: orNull(day('The day it is expected to end; null when not recorded')),
    contractEndsOn: orNull(day('The day the contract ends; null when not recorded')),
    reviewDueOn: orNull(day('The day of the next review; null when not recorded')),
    needsBand: orNull(
      oneOf(Object.keys(NEEDS_BANDS), 'The band of the child’s needs; null when not recorded'),
    ),
    mark: orNull(MARK),
    reviews: list(REVIEW, 'Reviews of what it achieves, the latest first'),
    extensions: list(EXTENSION, 'Times it went on after it was expected to end, the latest first'),
    ending: orNull(ENDING),
    ownerRole: orNull(text('Which role or team sees to it; null when not recorded', 'Access to resources')),
  },
);
