import { IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';

/** The version that was read: what has changed since is not sent on unread. */
export class ReadVersionForm {
  @Matches(/^\d{1,6}$/, { message: 'Open the page again' })
  version!: string;
}

export class SendBackForm extends ReadVersionForm {
  @IsString({ message: 'Say what has to be mended' })
  @MaxLength(1000, { message: 'What has to be mended must be 1,000 characters or fewer' })
  @IsNotEmpty({ message: 'Say what has to be mended' })
  because!: string;
}

export class WithdrawForm extends ReadVersionForm {
  @IsString({ message: 'Select why the case is withdrawn' })
  @IsNotEmpty({ message: 'Select why the case is withdrawn' })
  because!: string;
}
