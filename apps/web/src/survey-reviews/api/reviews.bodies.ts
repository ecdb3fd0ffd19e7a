import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { Day } from '@lib/kernel/day';
import { QueuePart } from '@lib/surveys/reviewing/review-queue.service';
import { LONGEST_REASON } from '@lib/surveys/waves/wave-reason';
import { ListOf } from '../../api-docs/describing/list-of.decorator';
import { Said } from '../../api-docs/describing/said.decorator';
import { VersionRead, Words } from '../../surveys/api/said-of-returns';

const CodeOf =
  (what: string, example: string): PropertyDecorator =>
  (target, key) => {
    Matches(/^[a-z][a-z0-9_]{0,39}$/, { message: `Give the code of the ${what}` })(target, key);
    Said(`Code of the ${what}`, { examples: [example] })(target, key);
  };

/** Which part of the queue. */
export class ReviewQueueQuery {
  @IsOptional()
  @IsIn(['waiting', 'returned', 'accepted'], { message: 'part must be one of waiting, returned, accepted' })
  @Said('Which returns; those that wait when left out', { examples: ['waiting'] })
  part?: QueuePart;
}

/** A decision about a return that needs no words. */
export class ReviewedVersionBody {
  @VersionRead()
  version!: number;
}

/** A return that is accepted with others. */
export class AcceptedReturnBody extends ReviewedVersionBody {
  @IsUUID(undefined, { message: 'Give the key of the wave' })
  @Said('Key of the wave')
  waveId!: string;

  @IsIn(AUTHORITIES.map(({ id }) => id), { message: 'Give the DfE number of the borough' })
  @Said('DfE number of the borough', { examples: [305] })
  boroughId!: number;
}

/** Returns that are accepted together. */
export class AcceptReturnsBody {
  @ListOf(AcceptedReturnBody, 'Give the returns as a list')
  @Said('The returns: all of them are accepted, or none')
  returns!: AcceptedReturnBody[];
}

/** A decision about a return, with why. */
export class ReviewDecisionBody extends ReviewedVersionBody {
  @Words('Why, or what is noted', 'Costs are those of May')
  note!: string;
}

/** More time for corrections. */
export class ReopenReturnBody {
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Give the day as 2026-03-31' })
  @Said('The last day for corrections of this borough', { examples: ['2026-08-15'] })
  until!: Day;

  @MaxLength(LONGEST_REASON, { message: 'Give 500 characters or fewer' })
  @IsString({ message: 'Give it as text' })
  @Said('Why', { examples: ['A home was left out'] })
  because!: string;
}

/** A comment on an answer. */
export class CommentOnAnswerBody {
  @CodeOf('section', 'cohort')
  section!: string;

  @CodeOf('question', 'cla_total')
  question!: string;

  @IsOptional()
  @IsString({ message: 'Give what tells the row from the others' })
  @MaxLength(400, { message: 'Give what tells the row from the others' })
  @Said('What tells the row from the others; left out for what is asked once', { examples: ['["C-7KQ4M2"]'] })
  rowKey?: string;

  @Words('What is asked', 'Is this right?')
  comment!: string;
}
