import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { Day } from '@lib/kernel/day';
import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { LONGEST_REASON } from '@lib/surveys/waves/wave-reason';
import { WAVE_MOVE_NAMES, WaveMoveName } from '@lib/surveys/waves/wave-moves';
import {
  LONGEST_TITLE,
  MOST_DAYS_BEFORE,
  MOST_EVERY_DAYS,
  MOST_REMINDERS_AFTER,
  MOST_REMINDERS_BEFORE,
  WaveSettings,
} from '@lib/surveys/waves/wave-settings';
import { IsDay } from '../../api-docs/describing/is-day.decorator';
import { Said } from '../../api-docs/describing/said.decorator';
import { SETTINGS_SAYS } from './waves.schemas';

const SLUGS = AUTHORITIES.map(({ slug }) => slug);
const DAY = { message: 'Give the day as YYYY-MM-DD' };
const BEFORE = {
  message: `Give up to ${MOST_REMINDERS_BEFORE} numbers of days from 1 to ${MOST_DAYS_BEFORE}`,
};
const EVERY = { message: `Give the days between reminders, from 1 to ${MOST_EVERY_DAYS}` };
const MOST = { message: `Give the most reminders, from 0 to ${MOST_REMINDERS_AFTER}` };
const BOROUGHS = { each: true, message: 'Give boroughs as they are named in addresses, for example bromley' };
const SEEN = { message: 'Give the version that you read' };
const SEEN_SAYS = 'The version that was read; a later one by now is refused (409)';
const REASON = { message: `Give the reason in ${LONGEST_REASON} characters or fewer` };

/** What a wave asks, and when. */
export class WaveSettingsBody {
  @MaxLength(LONGEST_TITLE, {
    message: `Give what the wave is called in ${LONGEST_TITLE} characters or fewer`,
  })
  @IsString({ message: 'Give what the wave is called' })
  @Said(SETTINGS_SAYS.title, { examples: ['March 2026'] })
  title!: string;

  @IsUUID(undefined, { message: 'Give the key of the version of the question set' })
  @Said(SETTINGS_SAYS.questionSetId)
  questionSetId!: string;

  @IsOptional()
  @IsDay(DAY)
  @Said(SETTINGS_SAYS.periodFrom)
  periodFrom?: Day;

  @IsDay(DAY)
  @Said(SETTINGS_SAYS.referenceDay)
  referenceDay!: Day;

  @IsDay(DAY)
  @Said(SETTINGS_SAYS.opensOn)
  opensOn!: Day;

  @IsDay(DAY)
  @Said(SETTINGS_SAYS.deadlineOn)
  deadlineOn!: Day;

  @IsDay(DAY)
  @Said(SETTINGS_SAYS.lastNewRowOn)
  lastNewRowOn!: Day;

  @IsDay(DAY)
  @Said(SETTINGS_SAYS.lastCorrectionOn)
  lastCorrectionOn!: Day;

  @ArrayMaxSize(MOST_REMINDERS_BEFORE, BEFORE)
  @Max(MOST_DAYS_BEFORE, { ...BEFORE, each: true })
  @Min(1, { ...BEFORE, each: true })
  @IsInt({ ...BEFORE, each: true })
  @IsArray(BEFORE)
  @Said(SETTINGS_SAYS.remindDaysBefore, { examples: [[14, 7, 1]] })
  remindDaysBefore!: number[];

  @Max(MOST_EVERY_DAYS, EVERY)
  @Min(1, EVERY)
  @IsInt(EVERY)
  @Said(SETTINGS_SAYS.remindEveryDays, { examples: [7] })
  remindEveryDays!: number;

  @Max(MOST_REMINDERS_AFTER, MOST)
  @Min(0, MOST)
  @IsInt(MOST)
  @Said(SETTINGS_SAYS.remindMost, { examples: [3] })
  remindMost!: number;
}

/** A wave that is to be made. */
export class NewWaveBody extends WaveSettingsBody {
  @IsString({ message: 'Give the code of the collection' })
  @Said('Code of the collection', { examples: ['placements_snapshot'] })
  collection!: string;

  @IsOptional()
  @IsUUID(undefined, { message: 'Give the key of a wave of the collection' })
  @Said('The wave whose boroughs it asks; the latest where it is left out')
  from?: string;
}

/** A wave that is to be changed. */
export class ChangeWaveBody extends WaveSettingsBody {
  @IsInt(SEEN)
  @Said(SEEN_SAYS, { examples: [1] })
  version!: number;
}

/** Whom a wave asks. */
export class WaveBoroughsBody {
  @IsIn(SLUGS, BOROUGHS)
  @ArrayNotEmpty({ message: 'Give at least one borough' })
  @Said('The boroughs it asks', { examples: [['bromley', 'croydon']] })
  asked!: string[];

  @IsIn(SLUGS, BOROUGHS)
  @IsArray({ message: 'Give the boroughs that pilot as a list' })
  @Said('Those of them that try it before it opens; not read once it is open', { examples: [['bromley']] })
  pilots!: string[];

  @IsInt(SEEN)
  @Said(SEEN_SAYS, { examples: [1] })
  version!: number;
}

/** More time for one borough. */
export class ExtendWaveBody {
  @IsDay(DAY)
  @Said('Its new deadline, after that of the wave')
  deadlineOn!: Day;

  @IsOptional()
  @IsDay(DAY)
  @Said('Its new last day for corrections; left out where that of the wave is enough')
  lastCorrectionOn?: Day;

  @MaxLength(LONGEST_REASON, REASON)
  @IsString({ message: 'Give the reason for more time' })
  @Said('Why it gets more time; the borough reads it', { examples: ['Their system was down'] })
  because!: string;

  @IsInt(SEEN)
  @Said(SEEN_SAYS, { examples: [1] })
  version!: number;
}

/** Time that is taken back. */
export class TakeTimeBackBody {
  @MaxLength(LONGEST_REASON, REASON)
  @IsString({ message: 'Give the reason for taking the time back' })
  @Said('Why the time is taken back; the borough reads it', { examples: ['Their system works again'] })
  because!: string;

  @IsInt(SEEN)
  @Said(SEEN_SAYS, { examples: [1] })
  version!: number;
}

/** A wave that is to be deleted. */
export class DeleteWaveBody {
  @IsInt(SEEN)
  @Said(SEEN_SAYS, { examples: [1] })
  version!: number;
}

/** Whether a return of a borough is expected. */
export class ExpectReturnBody {
  @IsOptional()
  @MaxLength(LONGEST_REASON, REASON)
  @IsString({ message: 'Give the reason' })
  @Said('Why no return is expected; left out where one is', { examples: ['It looks after nobody'] })
  notExpectedBecause?: string;

  @IsInt(SEEN)
  @Said(SEEN_SAYS, { examples: [1] })
  version!: number;
}

/** A step of a wave. */
export class MoveWaveBody {
  @IsIn(WAVE_MOVE_NAMES, { message: `Give the step: ${WAVE_MOVE_NAMES.join(', ')}` })
  @Said('The step')
  to!: WaveMoveName;

  @IsInt(SEEN)
  @Said(SEEN_SAYS, { examples: [1] })
  version!: number;
}

export const settingsOfBody = (body: WaveSettingsBody): WaveSettings => {
  const { title, questionSetId, periodFrom, referenceDay, opensOn, deadlineOn, lastNewRowOn } = body;
  const { lastCorrectionOn, remindDaysBefore, remindEveryDays, remindMost } = body;
  return {
    ...{
      title,
      questionSetId,
      periodFrom: periodFrom ?? null,
      referenceDay,
      opensOn,
      deadlineOn,
      lastNewRowOn,
    },
    ...{ lastCorrectionOn, remindDaysBefore, remindEveryDays, remindMost },
  };
};
