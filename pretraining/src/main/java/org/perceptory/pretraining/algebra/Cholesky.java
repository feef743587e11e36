package org.perceptory.pretraining.algebra;

/** Solves A X = B for a symmetric positive definite A. */
public final class Cholesky {
    private Cholesky() {}

    /** Leaves the factor in the lower half of {@code a} and the solution in {@code b} [n][columns]. */
    public static void solve(double[][] a, double[][] b) {
        int n = a.length;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= a[i][k] * a[j][k];
                }
                a[i][j] = i == j ? Math.sqrt(sum) : sum / a[j][j];
            }
        }
        for (int c = 0; c < b[0].length; c++) {
            for (int i = 0; i < n; i++) {
                double sum = b[i][c];
                for (int k = 0; k < i; k++) {
                    sum -= a[i][k] * b[k][c];
                }
                b[i][c] = sum / a[i][i];
            }
            for (int i = n - 1; i >= 0; i--) {
                double sum = b[i][c];
                for (int k = i + 1; k < n; k++) {
                    sum -= a[k][i] * b[k][c];
                }
                b[i][c] = sum / a[i][i];
            }
        }
    }
}
