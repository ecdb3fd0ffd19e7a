import { IsIn, IsInt } from 'class-validator';
import { TRANSFER_ANSWERS, TransferAnswer } from '@lib/placements/transfers/possible-transfer';
import { Said } from '../../../api-docs/describing/said.decorator';

const ANSWERS = Object.keys(TRANSFER_ANSWERS);

export class TransferBody {
  @IsIn(ANSWERS, { message: `Give answer as one of ${ANSWERS.join(', ')}` })
  @Said('Whether it is the same child', { examples: [ANSWERS[0]!] })
  answer!: TransferAnswer;

  @IsInt({ message: 'Give the version that you read' })
  @Said('The version that was read; another one by now is refused (409)', { examples: [1] })
  version!: number;
}
