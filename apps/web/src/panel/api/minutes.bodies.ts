import { IsInt, IsOptional, IsString, IsUUID, Matches, MaxLength, Min } from 'class-validator';
import { Said } from '../../api-docs/describing/said.decorator';

const SEEN = { message: 'Give the version of the minute you read, 0 for nothing' };

/** Which version of the minutes. */
export class MinutesQuery {
  @IsOptional()
  @Matches(/^[1-9]\d{0,3}$/, { message: 'Give the number of a version, from 1' })
  @Said('Number of the version; the newest when left out', { type: 'integer', minimum: 1, examples: [1] })
  number?: string;
}

/** What the coordinator adds to the minute of one case. */
export class NarrativeBody {
  @IsUUID(undefined, { message: 'Give the key of an item' })
  @Said('Key of the item')
  itemId!: string;

  @IsOptional()
  @IsString({ message: 'Give the narrative as text' })
  @MaxLength(6000, { message: 'The narrative must be 6,000 characters or fewer' })
  @Said('The narrative; none when left out')
  narrative?: string | null;

  @IsInt(SEEN)
  @Min(0, SEEN)
  @Said('The version you read, 0 for nothing; another by now is refused with both texts (409)', {
    examples: [0],
  })
  version!: number;
}

/** Why minutes are sent back or opened again. */
export class MinutesBecauseBody {
  @IsString({ message: 'Give why' })
  @MaxLength(500, { message: 'Why must be 500 characters or fewer' })
  @Matches(/\S/, { message: 'Give why' })
  @Said('Why')
  because!: string;
}
