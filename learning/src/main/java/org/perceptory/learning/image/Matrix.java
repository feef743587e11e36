package org.perceptory.learning.image;

/** Three by three. */
final class Matrix {
    private Matrix() {}

    static double[][] product(double[][] left, double[][] right) {
        double[][] product = new double[3][3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                for (int k = 0; k < 3; k++) {
                    product[row][column] += left[row][k] * right[k][column];
                }
            }
        }
        return product;
    }

    static double[] product(double[][] matrix, double[] vector) {
        double[] product = new double[3];
        for (int row = 0; row < 3; row++) {
            for (int k = 0; k < 3; k++) {
                product[row] += matrix[row][k] * vector[k];
            }
        }
        return product;
    }

    /** By cofactors; not finite where there is none. */
    static double[][] inverse(double[][] m) {
        double[][] inverse = new double[3][3];
        double determinant = 0;
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                int r1 = (column + 1) % 3;
                int r2 = (column + 2) % 3;
                int c1 = (row + 1) % 3;
                int c2 = (row + 2) % 3;
                inverse[row][column] = m[r1][c1] * m[r2][c2] - m[r1][c2] * m[r2][c1];
            }
            determinant += m[0][row] * inverse[row][0];
        }
        for (double[] row : inverse) {
            for (int column = 0; column < 3; column++) {
                row[column] /= determinant;
            }
        }
        return inverse;
    }
}
