import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** Finding a child by reference. Sent as a form, so that no reference is ever in an address. */
export class FindChildForm {
  @IsString()
  @MaxLength(50, { message: 'The reference must be 50 characters or fewer' })
  @IsNotEmpty({ message: 'Enter a local reference, or a service reference such as C-7KQ4M2' })
  reference!: string;
}
