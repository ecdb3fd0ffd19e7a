import { Day } from '@lib/kernel/day';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { WaveStanding } from '@lib/surveys/waves/wave';
import { WaveListed, WavePage } from '@lib/surveys/waves/waves.service';
import { settingsOf, WaveSettings } from '@lib/surveys/waves/wave-settings';
import {
  day,
  flag,
  key,
  list,
  oneOf,
  orNull,
  Schema,
  shape,
  text,
  whole,
} from '../../api-docs/schemas/schema';

const STANDINGS: readonly WaveStanding[] = [
  ...(['draft', 'pilot', 'open'] as const),
  ...(['closed to new rows', 'closed to corrections', 'final'] as const),
];

const STANDING = oneOf(STANDINGS, 'Where it stands today');

export interface ListedWaveJson {
  readonly id: string;
  readonly title: string;
  readonly standing: WaveStanding;
  readonly referenceDay: Day;
  readonly deadlineOn: Day;
  readonly questionSetVersion: number;
}

export const listedWaveJson = ({ wave, standing }: WaveListed): ListedWaveJson => ({
  ...{
    id: wave.id,
    title: wave.title,
    standing,
    referenceDay: wave.referenceDay,
    deadlineOn: wave.deadlineOn,
  },
  questionSetVersion: wave.setVersion,
});

export const LISTED_WAVE = shape<ListedWaveJson>('SurveyWaveListed', 'A wave of a survey', {
  id: key('Key of the wave'),
  title: text('What it is called', 'March 2026'),
  standing: STANDING,
  referenceDay: day('The day it is about, at 23:59'),
  deadlineOn: day('The last day on which a return is in time'),
  questionSetVersion: whole('The version of the question set it asks'),
});

export const SETTINGS_SAYS: Readonly<Record<keyof WaveSettings, string>> = {
  title: 'What the wave is called',
  questionSetId: 'Key of the published version it asks',
  periodFrom: 'First day of the period; left out or null where it is about the reference day alone',
  referenceDay: 'The day it is about, at 23:59',
  opensOn: 'The day it opens',
  deadlineOn: 'The last day on which a return is in time',
  lastNewRowOn: 'The last day on which a row can be added',
  lastCorrectionOn: 'The last day on which anything can be changed',
  remindDaysBefore: 'Days before the deadline on which boroughs are reminded',
  remindEveryDays: 'Days between reminders after the deadline',
  remindMost: 'Most reminders after the deadline',
};

export interface WaveSettingsJson extends WaveSettings {
  readonly id: string;
  readonly collection: string;
  readonly standing: WaveStanding;
  readonly previousTitle: string | null;
  readonly version: number;
}

export const settingsJson = ({ wave, standing, previousTitle }: WavePage): WaveSettingsJson => ({
  ...{ id: wave.id, collection: wave.collection, standing, previousTitle, version: wave.version },
  ...settingsOf(wave),
});

export const WAVE_SETTINGS: Schema = shape<WaveSettingsJson>(
  'SurveyWaveSettings',
  'What a wave asks, and when',
  {
    id: key('Key of the wave'),
    collection: text('Code of its collection', 'placements_snapshot'),
    standing: STANDING,
    previousTitle: orNull(text('The wave it is held against; null for a first one', 'March 2025')),
    title: text(SETTINGS_SAYS.title, 'March 2026'),
    questionSetId: key(SETTINGS_SAYS.questionSetId),
    periodFrom: orNull(day(SETTINGS_SAYS.periodFrom)),
    referenceDay: day(SETTINGS_SAYS.referenceDay),
    opensOn: day(SETTINGS_SAYS.opensOn),
    deadlineOn: day(SETTINGS_SAYS.deadlineOn),
    lastNewRowOn: day(SETTINGS_SAYS.lastNewRowOn),
    lastCorrectionOn: day(SETTINGS_SAYS.lastCorrectionOn),
    remindDaysBefore: list(whole('Days', 14), SETTINGS_SAYS.remindDaysBefore),
    remindEveryDays: whole(SETTINGS_SAYS.remindEveryDays, 7),
    remindMost: whole(SETTINGS_SAYS.remindMost, 3),
    version: whole('Goes up with each change: send it back with what you change'),
  },
);

export interface WaveBoroughJson {
  readonly borough: string;
  readonly pilots: boolean;
  readonly notExpectedBecause: string | null;
  readonly deadlineOn: Day | null;
  readonly lastCorrectionOn: Day | null;
  readonly extendedBecause: string | null;
  readonly takenBackBecause: string | null;
  readonly state: string | null;
  readonly hasAgreement: boolean;
  readonly version: number;
}

export interface WaveBoroughsJson {
  readonly boroughs: readonly WaveBoroughJson[];
  readonly version: number;
}

export const boroughsJson = ({ wave, boroughs, returns, agreed }: WavePage): WaveBoroughsJson => ({
  boroughs: boroughs.map((one) => ({
    borough: authorityById(one.boroughId).slug,
    pilots: one.pilots,
    notExpectedBecause: one.notExpectedBecause,
    deadlineOn: one.deadlineOn,
    lastCorrectionOn: one.lastCorrectionOn,
    extendedBecause: one.extendedBecause,
    takenBackBecause: one.takenBackBecause,
    state: returns.find(({ boroughId }) => boroughId === one.boroughId)?.state ?? null,
    hasAgreement: agreed.has(one.boroughId),
    version: one.version,
  })),
  version: wave.version,
});

const BOROUGH = shape<WaveBoroughJson>('SurveyWaveBorough', 'A borough a wave asks', {
  borough: text('Its name in addresses', 'bromley'),
  pilots: flag('Whether it tries the wave before it opens'),
  notExpectedBecause: orNull(text('Why no return is expected of it; null where one is')),
  deadlineOn: orNull(day('Its own deadline; null where that of the wave holds')),
  lastCorrectionOn: orNull(day('Its own last day for corrections; null where that of the wave holds')),
  extendedBecause: orNull(text('Why it got more time; null where it did not')),
  takenBackBecause: orNull(text('Why that time was taken back; null where it was not')),
  state: orNull(text('Where its return stands; null before it is started', 'in progress')),
  hasAgreement: flag('Whether the programme may read what it submits'),
  version: whole('Goes up with each change of its place in the wave'),
});

export const WAVE_BOROUGHS = shape<WaveBoroughsJson>('SurveyWaveBoroughs', 'Whom a wave asks', {
  boroughs: list(BOROUGH, 'By DfE number'),
  version: whole('The version of the wave: send it back with what you change'),
});
