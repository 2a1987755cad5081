// The catalog knows what there is and what it costs.
package main

import (
	"errors"
	"net/http"

	"example.com/market/internal/service"
	"github.com/jackc/pgx/v5"
)

type product struct {
	ID    int64  `json:"id"`
	Name  string `json:"name"`
	Cents int64  `json:"cents"`
}

func main() {
	catalog := service.New("catalog")
	catalog.Handle("GET /products/{id}", func(request *http.Request) (int, any, error) {
		var found product
		row := catalog.Database.QueryRow(request.Context(),
			"SELECT id, name, cents FROM products WHERE id::text = $1", request.PathValue("id"))
		switch err := row.Scan(&found.ID, &found.Name, &found.Cents); {
		case errors.Is(err, pgx.ErrNoRows):
			return http.StatusNotFound, map[string]string{"error": "unknown product"}, nil
		case err != nil:
			return 0, nil, err
		}
		return http.StatusOK, found, nil
	})
	catalog.Run()
}
