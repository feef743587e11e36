package org.perceptory.domain.project;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;

/** The colours that classes get by themselves: told apart also by most who see few colours (Okabe and Ito, 2008). */
final class Palette {
  private static final List<String> COLORS =
      List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#8c6bb1", "#7a7a7a");
  private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");

  private Palette() {}

  /** The first colour that is used least. */
  static String next(Collection<String> used) {
    return COLORS.stream()
        .min(java.util.Comparator.comparingLong(color -> used.stream().filter(color::equals).count()))
        .orElseThrow();
  }

  static String checked(String color) {
    String lower = color.toLowerCase(java.util.Locale.ROOT);
    if (!HEX.matcher(lower).matches()) {
      throw new RefusedException(Refusal.COLOR_MALFORMED);
    }
    return lower;
  }
}
