import {
  ArrayMaxSize, IsArray, ArrayNotEmpty, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, MaxLength, Min,
} from 'class-validator'; // prettier-ignore
import { ATTENDANCE_STATES, AttendanceState } from '@lib/panel/attendance/attendance';
import { ListOf } from '../../api-docs/describing/list-of.decorator';
import { Said } from '../../api-docs/describing/said.decorator';

const SEEN = { message: 'Give the version you read' };

/** Whether somebody is there. */
export class MarkLine {
  @IsUUID(undefined, { message: 'Give the key of a person' })
  @Said('Key of the person')
  personId!: string;

  @IsIn(Object.keys(ATTENDANCE_STATES), { message: 'Give whether they are there' })
  @Said('Whether they are there', { examples: ['present'] })
  state!: AttendanceState;

  @IsInt(SEEN)
  @Min(1, SEEN)
  @Said('The version you read; another by now is refused (409)', { examples: [1] })
  version!: number;
}

export class AttendanceBody {
  @ArrayMaxSize(60, { message: 'Give 60 people or fewer' })
  @ListOf(MarkLine, 'Give who is there')
  @Said('Who is there and who is not; who is left out stays as they are')
  people!: MarkLine[];
}

/** Somebody who comes without having been expected. */
export class ArrivalBody {
  @IsString({ message: 'Give their name' })
  @MaxLength(100, { message: 'The name must be 100 characters or fewer' })
  @Matches(/\S/, { message: 'Give their name' })
  @Said('Their name', { examples: ['Augusta Penhallow'] })
  name!: string;

  @IsOptional()
  @IsUUID(undefined, { message: 'Give the key of the member they stand in for' })
  @Said('Key of the member they stand in for; a guest without a voice when left out')
  substituteFor?: string | null;
}

/** What somebody declares about the case of an item. */
export class DeclarationLine {
  @IsUUID(undefined, { message: 'Give the key of an item' })
  @Said('Key of the item')
  itemId!: string;

  @IsOptional()
  @IsString({ message: 'Give of what nature the conflict is' })
  @MaxLength(500, { message: 'The nature must be 500 characters or fewer' })
  @Matches(/\S/, { message: 'Give of what nature the conflict is, or leave it out' })
  @Said('Of what nature the conflict is; left out where there is none')
  nature?: string | null;
}

export class DeclareBody {
  @ArrayMaxSize(100, { message: 'Give 100 declarations or fewer' })
  @ArrayNotEmpty({ message: 'Give what you declare about each case' })
  @ListOf(DeclarationLine, 'Give what you declare about each case')
  @Said('What you declare, case by case; papers open when every case is declared about')
  declarations!: DeclarationLine[];
}

class ConflictOf {
  @IsUUID(undefined, { message: 'Give the key of an item' })
  @Said('Key of the item')
  itemId!: string;

  @IsUUID(undefined, { message: 'Give the key of a person' })
  @Said('Key of the person')
  personId!: string;
}

/** A conflict that somebody spoke of in the room. */
export class SpokenBody extends ConflictOf {
  @IsString({ message: 'Give of what nature the conflict is' })
  @MaxLength(500, { message: 'The nature must be 500 characters or fewer' })
  @Matches(/\S/, { message: 'Give of what nature the conflict is' })
  @Said('Of what nature it is')
  nature!: string;
}

/** A conflict that was found to be none. */
export class NoConflictBody extends ConflictOf {
  @IsString({ message: 'Give why it is none' })
  @MaxLength(500, { message: 'Why must be 500 characters or fewer' })
  @Matches(/\S/, { message: 'Give why it is none' })
  @Said('Why it is none')
  because!: string;
}

/** What goes on to the next meeting. */
export class CloseBody {
  @IsString({ each: true, message: 'Give keys of items' })
  @Matches(/^[0-9a-f-]{36}$/, { each: true, message: 'Give keys of items' })
  @IsArray({ message: 'Give keys of items' })
  @ArrayMaxSize(100, { message: 'Give 100 items or fewer' })
  @Said('Keys of the items that go on to the next meeting, of those the preview shows', {
    examples: [['0197a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b']],
  })
  carry!: string[];
}

export class ActionClosedBody {
  @IsIn(['done', 'dropped'], { message: 'Give whether it is done or dropped' })
  @Said('What became of it', { examples: ['done'] })
  state!: 'done' | 'dropped';

  @IsOptional()
  @IsString({ message: 'Give a note as text' })
  @MaxLength(1000, { message: 'The note must be 1,000 characters or fewer' })
  @Said('What was done, or why it is dropped')
  note?: string | null;

  @IsInt(SEEN)
  @Min(1, SEEN)
  @Said('The version you read; another by now is refused with both texts (409)', { examples: [1] })
  version!: number;
}
