import { IsInt, IsString, MaxLength, Min } from 'class-validator';
import { LONGEST_TEXT } from '@lib/surveys/submitting/text-given';
import { Said } from '../../api-docs/describing/said.decorator';

/** The version of the return that was read: one that moved on since is refused. */
export const VersionRead = (): PropertyDecorator => (target, key) => {
  IsInt({ message: 'Give the version of the return that you read' })(target, key);
  Min(1, { message: 'Give the version of the return that you read' })(target, key);
  Said('The version of the return that was read: one that moved on since is refused (409)', {
    examples: [3],
  })(target, key);
};

/** A few sentences somebody writes about a return. */
export const Words =
  (says: string, example: string): PropertyDecorator =>
  (target, key) => {
    MaxLength(LONGEST_TEXT, { message: 'Give 1,000 characters or fewer' })(target, key);
    IsString({ message: 'Give it as text' })(target, key);
    Said(says, { examples: [example] })(target, key);
  };
