import { IsString, IsUUID, Matches, MaxLength, MinLength } from 'class-validator';
import { Said } from '../../api-docs/describing/said.decorator';

/** A case or survey return that must not be deleted yet. */
export class HoldBody {
  @Matches(/^(PLP-\d{4}-\d{4,}|S-[A-Z0-9]{6})$/, {
    message: 'Give the reference of a case, like PLP-2026-0143, or of a receipt, like S-K3M9QT',
  })
  @Said('Reference of the case, or of the receipt of a survey return', {
    examples: ['PLP-2026-0143', 'S-K3M9QT'],
  })
  reference!: string;

  @IsString({ message: 'Give why it has to be kept' })
  @MaxLength(500, { message: 'Give why in 500 characters or fewer' })
  @MinLength(1, { message: 'Give why it has to be kept' })
  @Said('Why it has to be kept; never anything about a child', { examples: ['A complaint is open'] })
  because!: string;
}

/** A hold somebody wants lifted. */
export class LiftBody {
  @IsUUID(undefined, { message: 'Give the key of the hold' })
  @Said('Key of the hold', { examples: ['0197a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b'] })
  hold!: string;
}
