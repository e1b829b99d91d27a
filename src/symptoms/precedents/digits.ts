/** Digits of a number below 64, for data that is written as text. */
export const CODE = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The number that these digits are, the highest first. */
export function numberOf(digits: string): number {
  let number = 0;
  for (const digit of digits) number = number * CODE.length + CODE.indexOf(digit);
  return number;
}

/** A number in so many digits, the highest first. */
export function digitsOf(number: number, count: number): string {
  let digits = '';
  for (let left = number, i = 0; i < count; i += 1, left = Math.floor(left / CODE.length)) {
    digits = (CODE[left % CODE.length] as string) + digits;
  }
  return digits;
}
