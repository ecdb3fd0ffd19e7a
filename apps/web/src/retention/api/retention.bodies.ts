import { IsString, IsUUID, Matches, MaxLength, MinLength } from 'class-validator';
import { Said } from '../../api-docs/describing/said.decorator';

/** A case that must not be deleted yet. */
export class HoldBody {
  @Matches(/^PLP-\d{4}-\d{4,}$/, { message: 'Give the reference of a case, like PLP-2026-0143' })
  @Said('Reference of the case', { examples: ['PLP-2026-0143'] })
  reference!: string;

  @IsString({ message: 'Give why it has to be kept' })
  @MaxLength(500, { message: 'Give why in 500 characters or fewer' })
  @MinLength(1, { message: 'Give why it has to be kept' })
  @Said('Why it has to be kept; never anything about the child', { examples: ['A complaint is open'] })
  because!: string;
}

/** A hold somebody wants lifted. */
export class LiftBody {
  @IsUUID(undefined, { message: 'Give the key of the hold' })
  @Said('Key of the hold', { examples: ['0197a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b'] })
  hold!: string;
}
