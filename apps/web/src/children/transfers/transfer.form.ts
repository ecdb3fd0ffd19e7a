import { IsIn, Matches } from 'class-validator';
import { TRANSFER_ANSWERS, TransferAnswer } from '@lib/placements/transfers/possible-transfer';

/** Whether it is the same child. */
export class TransferForm {
  @IsIn(Object.keys(TRANSFER_ANSWERS), { message: 'Select whether it is the same child' })
  answer!: TransferAnswer;

  @Matches(/^\d{1,9}$/, { message: 'Open the possible transfer again, then answer' })
  version!: string;
}
