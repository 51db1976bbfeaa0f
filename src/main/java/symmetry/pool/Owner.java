package symmetry.pool;

/**
 * Whose work it is. Addresses share the machine evenly, and whoever comes from one address shares what
 * that address gets.
 *
 * @param address where it comes from; compared by equals
 * @param member who of those at the address; compared by equals
 */
public record Owner(Object address, Object member) {
  /** One who shares with nobody. */
  public static Owner alone(Object address) {
    return new Owner(address, address);
  }

  /** The owner that somebody is, or one who shares with nobody. */
  static Owner of(Object somebody) {
    return somebody instanceof Owner owner ? owner : alone(somebody);
  }
}
