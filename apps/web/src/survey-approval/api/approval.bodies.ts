import { Equals, IsOptional, Matches } from 'class-validator';
import { Said } from '../../api-docs/describing/said.decorator';
import { VersionRead, Words } from '../../surveys/api/said-of-returns';

/** Handing a return to its approver. */
export class MarkReturnReadyBody {
  @IsOptional()
  @Words('What the approver is told', 'All sections are done')
  message?: string;

  @VersionRead()
  version!: number;
}

/** Taking a return back from its approver. */
export class TakeReturnBackBody {
  @VersionRead()
  version!: number;
}

/** Approving and submitting a return. */
export class SubmitReturnBody {
  @Equals(true, { message: 'Give true: whoever approves agrees to the statement' })
  @Said(
    'That whoever approves looked at the figures, and that to their knowledge they are complete and right',
    {
      examples: [true],
    },
  )
  agreed!: boolean;

  @VersionRead()
  version!: number;
}

/** Sending a return back, or opening it for a correction. */
export class ReturnReasonBody {
  @Words('Why', 'One child was left out')
  because!: string;

  @VersionRead()
  version!: number;
}

/** A reply to a comment of the reviewer. */
export class ReplyToCommentBody {
  @Words('What you changed, or why the answer is right', 'One was left out')
  reply!: string;
}

/** Which version of a return that was submitted. */
export class VersionQuery {
  @IsOptional()
  @Matches(/^[1-9]\d{0,5}$/, { message: 'Give the version that you read' })
  @Said('The number of the version; the last when left out', { examples: ['2'] })
  version?: string;
}
