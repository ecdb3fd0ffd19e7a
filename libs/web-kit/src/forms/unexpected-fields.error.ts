import { BadRequestException } from '@nestjs/common';

/**
 * Something was sent that the form does not ask for, or twice what it asks for once. No page of ours does that,
 * so it is refused whole (400) instead of explained field by field.
 */
export class UnexpectedFieldsError extends BadRequestException {
  constructor() {
    super(
      'There were answers to questions that we did not ask. Go back to the page and try again from there.',
    );
  }
}
