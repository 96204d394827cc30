import type { School } from '../../../domain/schools/school';
import { wordsOf } from '../../../domain/text/normalise';
import { openQuestions as texts } from '../../shared/question-texts';

/** `Grundschule Hafenstraße (Elmshorn)`; a town in the name itself is not said twice. */
export function schoolName({ name, place }: School): string {
  return saysTown(name, place) ? name : texts.school(name, place);
}

/** Whether a text names a town, as whole words; any text names the empty one. */
export function saysTown(text: string, town: string): boolean {
  return ` ${wordsOf(text).join(' ')} `.includes(` ${wordsOf(town).join(' ')} `.replace(/^ {2}$/u, ''));
}
