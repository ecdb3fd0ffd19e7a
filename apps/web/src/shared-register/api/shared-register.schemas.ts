import { PURPOSES, Purpose } from '@lib/boroughs/agreements/agreement';
import { Payer } from '@lib/high-cost/costs/cost-line';
import { HcliDefinition } from '@lib/high-cost/definitions/hcli-definition';
import { NEEDS_BANDS, PROCUREMENTS } from '@lib/high-cost/register/register-entry';
import { ReadChild } from '@lib/high-cost/sharing/register-readings.service';
import { Manner, SharedRow } from '@lib/high-cost/sharing/shared-row';
import { REGISTRATIONS } from '@lib/provision/settings/registration';
import { DFE_AGE_BANDS } from '@lib/reference-data/age-bands/age-band-sets';
import {
  borough,
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
import { DEFINITION, REASON, ReasonJson } from '../../register/api/register.schemas';

export interface SharedRowJson extends Omit<SharedRow, 'reasons'> {
  readonly reasons: readonly ReasonJson[];
}

const WEEKLY: Record<Payer, ReturnType<typeof whole>> = {
  'social-care': whole('What social care is invoiced a week, in pence', 600000),
  education: whole('What education is invoiced a week, in pence', 50000),
  health: whole('What health is invoiced a week, in pence', 0),
};

const ROW = shape<SharedRowJson>(
  'SharedRegisterRow',
  'A high-cost placement today, without what names a child',
  {
    boroughId: borough('DfE number of the borough that shares it'),
    serviceReference: FIELDS.serviceReference,
    ageBand: oneOf(
      DFE_AGE_BANDS.bands.map(({ band }) => band),
      'Age, in the bands of the Department for Education',
    ),
    group: FIELDS.group,
    need: FIELDS.need,
    provider: FIELDS.provider,
    locationTier: FIELDS.locationTier,
    needsBand: orNull(oneOf(Object.keys(NEEDS_BANDS), 'Band of needs; null when not recorded')),
    registration: orNull(
      oneOf(Object.keys(REGISTRATIONS), 'How it stands with its regulator; null when not recorded'),
    ),
    procurement: orNull(oneOf(Object.keys(PROCUREMENTS), 'How it was bought; null when not recorded')),
    solo: orNull(flag('Whether it is the only child there; null when not recorded')),
    staffPerChild: orNull(decimal('Staff for each child; null when not recorded', 2)),
    weeklyPence: orNull(whole('Pence a week before VAT; null where no weekly price is in force', 650000)),
    byPayer: shape<Record<Payer, number>>('WeeklyByPayer', 'The same by who is invoiced', WEEKLY),
    reasons: list(REASON, 'Why it is in'),
  },
);

export interface SharedRegisterJson {
  readonly on: string;
  readonly definition: HcliDefinition;
  readonly inForce: boolean;
  readonly sharing: readonly number[];
  readonly count: number;
  readonly placements: readonly SharedRowJson[];
}

export const SHARED_REGISTER = shape<SharedRegisterJson>(
  'SharedRegister',
  'High-cost placements of the boroughs whose agreement lets analysts read them',
  {
    on: day('Today'),
    definition: DEFINITION,
    inForce: flag('Whether that definition is in force today'),
    sharing: list(
      borough('DfE number of a borough'),
      'Boroughs whose agreement is live now, with rows or without',
    ),
    count: whole('How many placements fit, on all pages'),
    placements: list(ROW, 'One page of them, the dearest first'),
  },
);

export interface ReadingJson {
  readonly id: string;
  readonly at: string;
  readonly readerName: string;
  readonly manner: Manner;
  readonly purpose: Purpose;
  readonly agreement: string;
  readonly rows: number;
  readonly children: readonly ReadChild[];
}

const CHILD = shape<ReadChild>('ReadChild', 'A child whose row was read', {
  localReference: FIELDS.localReference,
  serviceReference: FIELDS.serviceReference,
});

const READING = shape<ReadingJson>('RegisterReading', 'One reading of your borough’s rows', {
  id: key('Key of the reading'),
  at: moment('When'),
  readerName: text('Who', 'A made-up analyst'),
  manner: oneOf(['list', 'workbook', 'API'], 'On a page, as a workbook or by the API'),
  purpose: oneOf(Object.keys(PURPOSES), 'What the agreement allows'),
  agreement: text('Where the agreement is filed', 'IG/2026/014'),
  rows: whole('Children whose rows were read', 4),
  children: list(CHILD, 'Those your borough still holds'),
});

export interface ReadingsJson {
  readonly readings: readonly ReadingJson[];
  readonly total: number;
  readonly page: number;
}

export const READINGS = shape<ReadingsJson>('RegisterReadings', 'Who of the programme read your rows', {
  readings: list(READING, 'Newest first, 20 a page'),
  total: whole('How many there are', 3),
  page: whole('The page given', 1),
});
