import { IsString, Matches, MaxLength } from 'class-validator';

export class EmergencyForm {
  @IsString({ message: 'Enter why it cannot wait for the panel' })
  @MaxLength(1000, { message: 'Why it cannot wait must be 1,000 characters or fewer' })
  @Matches(/\S/, { message: 'Enter why it cannot wait for the panel' })
  reason!: string;

  @IsString({ message: 'Enter your post in the borough' })
  @MaxLength(80, { message: 'Your post must be 80 characters or fewer' })
  @Matches(/\S/, { message: 'Enter your post in the borough' })
  post!: string;

  @Matches(/^\d{1,9}$/, { message: 'Open the case again, then approve it' })
  version!: string;
}
