import { longAnswers } from '@lib/surveys/wave-data/long-rows';
import { AnswersAs, WaveData } from '@lib/surveys/wave-data/wave-data';
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
} from '../../../api-docs/schemas/schema';

interface ReturnJson {
  readonly boroughId: number;
  readonly reference: string;
  readonly timesHandedIn: number;
  readonly handedInAt: string;
  readonly daysLate: number;
  readonly isNil: boolean;
  readonly accepted: boolean;
  readonly sharesRows: boolean;
}

interface AnswerJson {
  readonly boroughId: number;
  readonly section: string;
  readonly row: string | null;
  readonly question: string;
  readonly part: string | null;
  readonly answer: string | null;
  readonly value: number | null;
  readonly on: string | null;
  readonly unit: string;
}

export interface WaveDataJson {
  readonly wave: string;
  readonly returns: readonly ReturnJson[];
  readonly notShared: readonly number[];
  readonly notIn: readonly number[];
  readonly deleted: readonly number[];
  readonly answers: readonly AnswerJson[];
}

const BOROUGH = borough('DfE number of a borough');

const RETURN = shape<ReturnJson>('ReturnInData', 'What one borough last handed in', {
  boroughId: BOROUGH,
  reference: text('The reference of its receipt', 'S-7KQ4M2'),
  timesHandedIn: whole('How many times it handed in', 1),
  handedInAt: moment('When it last did'),
  daysLate: whole('Days after its deadline when it first did; 0 in time', 0),
  isNil: flag('Whether it says that it has nothing to report'),
  accepted: flag('Whether the programme has accepted it'),
  sharesRows: flag('Whether its agreements let rows about children be read'),
});

const ANSWER = shape<AnswerJson>(
  'AnswerInData',
  'One answer: of a grid one cell, of several choices one of them',
  {
    boroughId: BOROUGH,
    section: text('Code of the section', 'hcli'),
    row: orNull(text('What tells its row from the others; null for what is asked once', '["C-7KQ4M2"]')),
    question: text('Code of the question', 'weekly_fee'),
    part: orNull(
      text('The cell of a grid, or the place among several choices; null otherwise', 'foster.own'),
    ),
    answer: orNull(text('The answer where it is a choice or text; null otherwise', 'K2')),
    value: orNull(decimal('The answer where it is a number; amounts are in pounds', 6200)),
    on: orNull(day('The answer where it is a day')),
    unit: oneOf(['number', 'pounds', 'day', 'text'], 'What the answer is'),
  },
);

export const WAVE_DATA = shape<WaveDataJson>(
  'WaveData',
  'What boroughs handed in in a wave, as far as you may read it',
  {
    wave: key('Key of the wave'),
    returns: list(RETURN, 'Returns in the data'),
    notShared: list(
      BOROUGH,
      'Boroughs that handed in and whose agreement does not let their returns be read',
    ),
    notIn: list(BOROUGH, 'Boroughs that have handed in nothing'),
    deleted: list(BOROUGH, 'Boroughs whose answers were deleted, because they were kept long enough'),
    answers: list(ANSWER, 'Every answer'),
  },
);

export const waveDataJson = (data: WaveData, as: AnswersAs): WaveDataJson => ({
  wave: data.wave.id,
  returns: data.versions.map((version) => ({
    boroughId: version.boroughId,
    reference: version.reference,
    timesHandedIn: version.number,
    handedInAt: version.submittedAt.toString(),
    daysLate: version.daysLate,
    isNil: version.isNil,
    accepted: version.accepted,
    sharesRows: version.sharesRows,
  })),
  notShared: data.notShared,
  notIn: data.notIn,
  deleted: data.deleted,
  answers: [...longAnswers(data, as)].map((one) => ({
    boroughId: one.version.boroughId,
    section: one.section.code,
    row: one.rowKey,
    question: one.question.code,
    part: one.part,
    answer: one.answer,
    value: one.value,
    on: one.on,
    unit: one.unit,
  })),
});
