import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { MOST_PENCE } from '@lib/kernel/pounds';
import { NewStart, StartCorrection } from '@lib/panel/starts/started-placement';
import { ENTERED_PLACES, ENTERED_STATUSES } from '@lib/placements/entering/entered-codes';
import { NEEDS } from '@lib/reference-data/codes/needs';
import { REASONS_FOR_CHANGE } from '@lib/reference-data/codes/reasons-for-change';
import { IsDay } from '../../../api-docs/describing/is-day.decorator';
import { Said } from '../../../api-docs/describing/said.decorator';
import { Code, PlacementFactsBody } from '../../../children/entering/api/entering.bodies';

const SEEN = { message: 'Give the version of the response that was read' };
const TOO_MUCH = { message: `Give pence a week of ${MOST_PENCE} or less` };

/** A start; with the kind of placement, legal status and need it is entered on the child’s page too. */
export class StartBody extends PlacementFactsBody {
  @IsInt(SEEN)
  @Min(1, SEEN)
  @Said('The version that was read; another one by now is refused (409)', { examples: [1] })
  version!: number;

  @IsDay({ message: 'Give the day the placement started, as YYYY-MM-DD' })
  @Said('The day the placement started', { examples: ['2026-12-01'] })
  startedOn!: Day;

  @IsInt({ message: 'Give whole pence a week' })
  @Min(0, { message: 'Give pence a week of 0 or more' })
  @Max(MOST_PENCE, TOO_MUCH)
  @Said('What it costs as agreed, pence a week before VAT', { examples: [692000] })
  weeklyPence!: number;

  @IsOptional()
  @Code('place', ENTERED_PLACES, 'Code of the placement; left out where it is on the child’s page already')
  place?: string;

  @ValidateIf(({ place }: StartBody) => place !== undefined)
  @Code('legalStatus', ENTERED_STATUSES, 'Code of the legal status, with a placement')
  legalStatus?: string;

  @ValidateIf(({ place }: StartBody) => place !== undefined)
  @Code('need', NEEDS, 'Code of the need, with a placement')
  need?: string;

  @IsOptional()
  @Code('reasonForChange', REASONS_FOR_CHANGE, 'Code of the reason the placement before it ended')
  reasonForChange?: string;
}

export class CorrectStartBody {
  @IsInt(SEEN)
  @Min(1, SEEN)
  @Said('The version that was read; another one by now is refused (409)', { examples: [2] })
  version!: number;

  @IsOptional()
  @IsDay({ message: 'Give the day the placement started, as YYYY-MM-DD' })
  @Said('The day the placement started; null takes the start back', { examples: ['2026-12-02'] })
  startedOn?: Day | null;

  @ValidateIf(({ startedOn }: CorrectStartBody) => startedOn !== undefined && startedOn !== null)
  @IsInt({ message: 'Give whole pence a week' })
  @Min(0, { message: 'Give pence a week of 0 or more' })
  @Max(MOST_PENCE, TOO_MUCH)
  @Said('What it costs as agreed, pence a week before VAT', { examples: [692000] })
  weeklyPence?: number | null;

  @IsString({ message: 'Give why the start is corrected' })
  @MaxLength(500, { message: 'Why it is corrected must be 500 characters or fewer' })
  @Matches(/\S/, { message: 'Give why the start is corrected' })
  @Said('Why it is corrected')
  because!: string;
}

export const newStartOf = ({
  startedOn,
  weeklyPence,
  version,
  reasonForChange,
  ...facts
}: StartBody): NewStart => ({
  startedOn,
  weeklyPence,
  version,
  placement: facts.place === undefined ? null : { facts, reasonForChange: reasonForChange ?? null },
});

export const startCorrectionOf = ({
  startedOn,
  weeklyPence,
  version,
  because,
}: CorrectStartBody): StartCorrection => ({
  start: startedOn ? { startedOn, weeklyPence: weeklyPence ?? 0 } : null,
  version,
  because,
});
