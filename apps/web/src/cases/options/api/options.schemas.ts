import { CaseOption } from '@lib/panel/options/case-option';
import { REGISTRATIONS } from '@lib/provision/settings/registration';
import { PLACEMENT_KINDS } from '@lib/panel/options/placement-kind';
import { WeeklyPence } from '@lib/panel/options/weekly-cost';
import { REFUSAL_REASONS } from '@lib/panel/search/refusal-reason';
import { NEED_GROUPS } from '@lib/panel/unmet-need/need-group';
import { AREAS_SOUGHT, INTERIMS, UnmetNeed } from '@lib/panel/unmet-need/unmet-need';
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
} from '../../../api-docs/schemas/schema';

const pence = (what: string): ReturnType<typeof whole> =>
  orNull(whole(`${what}, pence a week before VAT; null where it is not known`, 450000));

const WEEKLY = shape<WeeklyPence>('WeeklyCost', 'A weekly cost by part', {
  core: pence('Core cost'),
  support: pence('Additional support'),
  education: pence('Education'),
  therapy: pence('Therapy'),
  transport: pence('Transport'),
});

export interface PricedOption extends CaseOption {
  readonly totalWeeklyPence: number | null;
  readonly totalYearlyPence: number | null;
}

const OPTION = shape<PricedOption>('CaseOption', 'An option that is laid before the panel', {
  id: key('Key of the option'),
  position: whole('Its column, 1 to 5'),
  settingId: orNull(key('Key of the setting in the directory; null where it is none of its exact names')),
  name: text('The provider or setting', 'Larch House'),
  kind: oneOf(Object.keys(PLACEMENT_KINDS), 'Kind of placement'),
  match: orNull(whole('How well it meets the needs, 1 to 5', 4)),
  registration: orNull(oneOf(Object.keys(REGISTRATIONS), 'How it stands with its regulator')),
  miles: orNull(decimal('Miles from home in a straight line', 18.5)),
  startOn: orNull(day('The day it can start')),
  weeklyPence: WEEKLY,
  totalWeeklyPence: orNull(whole('Pence a week of the parts that are known; null where none is', 450000)),
  totalYearlyPence: orNull(whole('The same in a year of 365 days', 23464286)),
  preferred: flag('Whether it is the borough’s first choice'),
  note: orNull(text('Anything else')),
  version: whole('Goes up with each change'),
  savedByName: text('Who last saved it', 'A made-up officer'),
  savedAt: moment('When'),
});

const UNMET = shape<UnmetNeed>('UnmetNeed', 'That no suitable placement was found', {
  id: key('Key of the row'),
  reasons: list(oneOf(Object.keys(REFUSAL_REASONS), 'A reason'), 'Why nothing was suitable'),
  interim: oneOf(Object.keys(INTERIMS), 'Where the child is in the meantime'),
  need: oneOf(Object.keys(NEED_GROUPS), 'The need that most kept a placement from being found'),
  sought: oneOf(Object.keys(PLACEMENT_KINDS), 'Kind of placement that was sought'),
  area: oneOf(Object.keys(AREAS_SOUGHT), 'Where it was sought'),
  foundOn: day('The day it was first said'),
  ageBand: text('Age band of that day', '10-15'),
  approached: whole('How many times a provider had been asked by then', 12),
  version: whole('Goes up with each change'),
  savedByName: text('Who last saved it', 'A made-up officer'),
  savedAt: moment('When'),
});

export interface OptionsToday {
  readonly child: string;
  readonly options: readonly PricedOption[];
  readonly unmetNeed: UnmetNeed | null;
  readonly canChange: boolean;
}

export const OPTIONS = shape<OptionsToday>('CaseOptions', 'What a borough found for a child, or that it found nothing', {
  child: text('The borough’s own reference of the child', 'A1234'),
  options: list(OPTION, 'Up to five, in the order of their columns'),
  unmetNeed: orNull(UNMET),
  canChange: flag('Whether they can be changed now'),
}); // prettier-ignore
