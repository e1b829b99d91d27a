/**
 * Access flags of classes, fields, methods and parameters (JVM specification, tables 4.1-B, 4.5-A, 4.6-A). A bit can mean
 * different things: 0x20 is `super` on a class and `synchronized` on a method.
 */
export const ACCESS = {
  public: 0x0001,
  private: 0x0002,
  protected: 0x0004,
  static: 0x0008,
  final: 0x0010,
  super: 0x0020,
  synchronized: 0x0020,
  volatile: 0x0040,
  bridge: 0x0040,
  transient: 0x0080,
  varargs: 0x0080,
  native: 0x0100,
  interface: 0x0200,
  abstract: 0x0400,
  strict: 0x0800,
  synthetic: 0x1000,
  annotation: 0x2000,
  enum: 0x4000,
  module: 0x8000,
  mandated: 0x8000,
} as const;

/** Whether all of these flags are set. */
export function has(access: number, flags: number): boolean {
  return (access & flags) === flags;
}
