import { ArgumentMetadata, BadRequestException, Injectable, ValidationPipe } from '@nestjs/common';
import { ValidationError } from 'class-validator';
import { InvalidError } from '@lib/kernel/domain-error';
import { messagesOf } from './parse-form';
import { severalValuesOf } from './several-values';
import { UnexpectedFieldsError } from './unexpected-fields.error';

/**
 * Checks every query, parameter and JSON body that has a class. Fields the class does not have are refused
 * (400), not dropped; what is wrong with the others is an `InvalidError` (422). A page that draws its form again
 * takes its body as `unknown` and calls `parseForm` instead.
 */
@Injectable()
export class StrictValidationPipe extends ValidationPipe {
  constructor() {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      transform: true,
      validationError: { target: false, value: false },
      exceptionFactory: (failures) => toError(failures),
    });
  }

  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'query' || metadata.type === 'param') refuseRepeated(value, metadata.metatype);
    return super.transform(value, metadata) as Promise<unknown>;
  }
}

const refuseRepeated = (value: unknown, type: unknown): void => {
  const several = severalValuesOf(type);
  const given =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
  const repeated = given.some(([name, one]) => Array.isArray(one) && !several.includes(name));
  if (repeated || Array.isArray(value)) throw new UnexpectedFieldsError();
};

const toError = (failures: readonly ValidationError[]): BadRequestException | InvalidError => {
  if (hasUnknown(failures)) return new UnexpectedFieldsError();
  const problems = Object.entries(messagesOf(failures)).map(([field, message]) => ({ field, message }));
  return new InvalidError('Some of what you sent has to be mended.', 'invalid-input', problems);
};

const hasUnknown = (failures: readonly ValidationError[]): boolean =>
  failures.some(
    (failure) =>
      (failure.constraints !== undefined &&
        ('whitelistValidation' in failure.constraints || 'unknownValue' in failure.constraints)) ||
      hasUnknown(failure.children ?? []),
  );
