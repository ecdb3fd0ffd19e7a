import { IsIn, IsString, Matches } from 'class-validator';
import { WAVE_MOVE_NAMES, WaveMoveName } from '@lib/surveys/waves/wave-moves';

/** A step somebody takes, of the wave as they saw it. */
export class MoveForm {
  @IsIn(WAVE_MOVE_NAMES, { message: 'Choose a step' })
  to!: WaveMoveName;

  @Matches(/^\d{1,6}$/, { message: 'Open the page again' })
  @IsString({ message: 'Open the page again' })
  seen!: string;
}
