import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { Said } from '../../api-docs/describing/said.decorator';

/** Finding a child by reference. Sent as a body, so that no reference is ever in an address. */
export class FindChildBody {
  @IsString({ message: 'Give a local reference, or a service reference such as C-7KQ4M2' })
  @MaxLength(50, { message: 'The reference must be 50 characters or fewer' })
  @IsNotEmpty({ message: 'Give a local reference, or a service reference such as C-7KQ4M2' })
  @Said('The child’s local or service reference, in capitals or not', { examples: ['C-7KQ4M2'] })
  reference!: string;
}
