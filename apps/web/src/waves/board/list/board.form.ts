import { IsIn, IsOptional } from 'class-validator';
import { BOARD_FILTERS, BoardFilterName } from './board-filter';

const OneOf =
  (name: BoardFilterName): PropertyDecorator =>
  (target, key) => {
    const values = BOARD_FILTERS.find((filter) => filter.name === name)!.choices.map(({ value }) => value);
    IsIn(['', ...values], { message: 'Choose one of the answers' })(target, key);
    IsOptional()(target, key);
  };

/** What the address of the board asks for. */
export class BoardForm {
  @OneOf('status')
  status?: string;

  @OneOf('time')
  time?: string;

  @OneOf('with')
  with?: string;
}
