/** One string for the many that say the same: hosts, states, stack frames. Parsed JSON has a copy of each everywhere. */
export type Intern = (name: string) => string;

export function createIntern(): Intern {
  const names = new Map<string, string>();
  return (name) => {
    const known = names.get(name);
    if (known !== undefined) return known;
    names.set(name, name);
    return name;
  };
}
